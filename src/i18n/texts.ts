import IntlMessageFormat from 'intl-messageformat';
import { inject, shallowRef, type App, type InjectionKey, type ShallowRef, type VNodeChild } from 'vue';
import { loadTexts } from 'virtual:texts';
import { createFormats, type Formats } from './formats';
import type { TextParameters, TextPart } from './textKeys';
import type { NoParameters, TextValue } from './textValue';

export type TextKey = keyof TextParameters;

/** Keys of messages that have nothing to fill in: what can be handed to a component as a mere name. */
export type PlainTextKey = {
  [K in TextKey]: TextParameters[K] extends NoParameters ? (NoParameters extends TextParameters[K] ? K : never) : never;
}[TextKey];

type Parameters<K extends TextKey> = NoParameters extends TextParameters[K] ? [] : [parameters: TextParameters[K]];
type Messages = Readonly<Record<string, string | object>>;

/** The interface's texts in one language at a time. Reactive: what was rendered with it follows the language. */
export interface Texts {
  readonly locale: Readonly<ShallowRef<string>>;
  /** A text with its parameters filled in; numbers and plurals by the rules of the language. */
  t<K extends TextKey>(key: K, ...parameters: Parameters<K>): string;
  /** The same, where tags or parameters are elements: what the component RichText renders. */
  rich(key: TextKey, parameters: Readonly<Record<string, unknown>>): VNodeChild[];
  /** Numbers, dates, lists, names of countries and languages. */
  readonly formats: Formats;
  /** Loads parts of the texts in the present language; resolves when they can be shown. */
  load(...parts: readonly TextPart[]): Promise<void>;
  /** Loads every part in use in another language, then changes to it at once. */
  setLocale(locale: string): Promise<void>;
}

export const LOCALES: readonly string[] = Object.keys(loadTexts);

/** The best language for a list of wanted ones (as `navigator.languages`), English if none is there. */
export function chooseLocale(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0] ?? '';
    if (LOCALES.includes(language)) return language;
  }
  return 'en';
}

const key: InjectionKey<Texts> = Symbol('texts');

async function loadParts(locale: string, parts: Iterable<TextPart>): Promise<Messages> {
  const loaders = loadTexts[locale];
  if (!loaders) throw new Error(`No texts in the language "${locale}".`);
  const loaded = await Promise.all([...parts].map((part) => loaders[part]()));
  return Object.assign({}, ...loaded) as Messages;
}

export function createTexts(initial: string): Texts & { install(app: App): void } {
  const locale = shallowRef(initial);
  const messages = shallowRef<Messages>({});
  const formats = createFormats(locale);
  const parts = new Set<TextPart>();
  const cache = new Map<string, IntlMessageFormat>();

  function format(name: string, parameters: Readonly<Record<string, unknown>>): unknown {
    const message = messages.value[name];
    if (message === undefined) throw new Error(`The text "${name}" is not loaded.`);
    if (typeof message === 'string') return message;
    const cacheKey = `${locale.value} ${name}`;
    const compiled = cache.get(cacheKey) ?? new IntlMessageFormat(message as never, locale.value);
    cache.set(cacheKey, compiled);
    return compiled.format(parameters as Record<string, TextValue & string>);
  }

  const texts: Texts = {
    locale,
    t: (name, ...parameters) => String(format(name, parameters[0] ?? {})),
    rich(name, parameters) {
      const result = format(name, parameters);
      return (Array.isArray(result) ? result : [result]) as VNodeChild[];
    },
    formats,
    async load(...wanted) {
      const missing = wanted.filter((part) => !parts.has(part));
      if (missing.length === 0) return;
      const language = locale.value;
      const loaded = await loadParts(language, missing);
      for (const part of missing) parts.add(part);
      if (language === locale.value) messages.value = { ...messages.value, ...loaded };
      else await texts.setLocale(locale.value);
    },
    async setLocale(next) {
      messages.value = await loadParts(next, parts);
      locale.value = next;
    },
  };
  return { ...texts, install: (app) => void app.provide(key, texts) };
}

/** The texts of the app this component belongs to. */
export function useTexts(): Texts {
  const texts = inject(key);
  if (!texts) throw new Error('The app was started without texts.');
  return texts;
}
