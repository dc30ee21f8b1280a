import type { ShallowRef } from 'vue';

/** Numbers, dates and names as the reader's language writes them. Reactive through the locale it was made from. */
export interface Formats {
  /** With exactly so many decimals (default 1). */
  number(value: number, decimals?: number): string;
  integer(value: number): string;
  /** A fraction of 1 as per cent. */
  percent(share: number, decimals?: number): string;
  /** A day: from `YYYY-MM-DD` or an ISO time. */
  date(iso: string): string;
  /** Day and time of an ISO time. */
  dateTime(iso: string): string;
  time(iso: string): string;
  /** A month from `YYYY-MM`. */
  month(iso: string): string;
  list(texts: readonly string[]): string;
  /** The country's name; the code itself when the language has no name for it. */
  country(code: string): string;
  language(code: string): string;
  /** Sorts texts by the rules of the language. */
  compare(a: string, b: string): number;
}

function remember<T>(make: (locale: string, options: string) => T): (locale: string, options?: string) => T {
  const made = new Map<string, T>();
  return (locale, options = '') => {
    const key = `${locale} ${options}`;
    const found = made.get(key) ?? make(locale, options);
    made.set(key, found);
    return found;
  };
}

const decimals = remember(
  (locale, count) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: Number(count), maximumFractionDigits: Number(count) }),
);
const percents = remember(
  (locale, count) =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      minimumFractionDigits: Number(count),
      maximumFractionDigits: Number(count),
    }),
);
const days = remember((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }));
/** A day without a time is the same day everywhere. */
const plainDays = remember((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
const dayTimes = remember((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
const times = remember((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
const months = remember(
  (locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
);
const lists = remember((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const countries = remember((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }));
const languages = remember((locale) => new Intl.DisplayNames(locale, { type: 'language' }));
const collators = remember((locale) => new Intl.Collator(locale));

export function createFormats(locale: Readonly<ShallowRef<string>>): Formats {
  return {
    number: (value, count = 1) => decimals(locale.value, String(count)).format(value),
    integer: (value) => decimals(locale.value, '0').format(value),
    percent: (share, count = 0) => percents(locale.value, String(count)).format(share),
    date: (iso) => (iso.length === 10 ? plainDays : days)(locale.value).format(new Date(iso)),
    dateTime: (iso) => dayTimes(locale.value).format(new Date(iso)),
    time: (iso) => times(locale.value).format(new Date(iso)),
    month: (iso) => months(locale.value).format(new Date(`${iso}-01T00:00:00Z`)),
    list: (texts) => lists(locale.value).format(texts),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries(locale.value).of(code) ?? code) : code),
    language: (code) => languages(locale.value).of(code) ?? code,
    compare: (a, b) => collators(locale.value).compare(a, b),
  };
}
