import type { Invitation } from '@/domain/collection/invitation';
import { COUNTRIES } from '@/domain/collection/regions';
import type { Option } from '@/features/assess/question/questionOptions';
import type { Formats } from '@/i18n/formats';

/** Not assigned by ISO 3166-1, but in use by a statistical office and named by every browser. */
const IN_USE = 'XK';
const REAL: ReadonlySet<string> = new Set([...COUNTRIES, IN_USE]);

type Names = Pick<Formats, 'country' | 'compare'>;

/** All countries by their names in the reader's language, in the order of that language. */
export function countryOptions({ country, compare }: Names): readonly Option[] {
  return [...REAL].map((id) => ({ id, label: country(id) })).toSorted((a, b) => compare(a.label, b.label));
}

/** The invented countries of the demonstration, which go by the names of its offices. */
export function inventedCountries(invitation: Invitation | null, { compare }: Names): readonly Option[] {
  const invented = invitation?.offices.filter(({ code }) => /^[A-Z]{2}$/.test(code) && !REAL.has(code)) ?? [];
  return invented.map(({ code, name }) => ({ id: code, label: name })).toSorted((a, b) => compare(a.label, b.label));
}
