import * as v from 'valibot';

/** Pieces of which the schemas of all file kinds are made; each says the same to the reader and to the published JSON Schema. */
export type AnySchema = v.GenericSchema;

function countsCodePoints(text: string, atLeast: number, atMost: number): boolean {
  // A code point has one or two code units, so only texts near the limits are counted.
  if (text.length <= atMost && text.length >= 2 * atLeast) return true;
  let count = 0;
  for (const _ of text) count++;
  return count >= atLeast && count <= atMost;
}

/** A text of so many code points. */
export function text(atLeast: number, atMost: number) {
  return v.pipe(
    v.string(),
    v.check((value) => countsCodePoints(value, atLeast, atMost)),
    v.metadata({ ...(atLeast > 0 ? { minLength: atLeast } : {}), maxLength: atMost }),
  );
}

/** A text that matches a pattern from its beginning to its end. */
export function matching(pattern: RegExp) {
  return v.pipe(v.string(), v.regex(pattern));
}

/** A list in which no value stands twice. */
export function setOf<T extends v.GenericSchema<unknown, string>>(item: T, atMost?: number) {
  const list = v.pipe(
    v.array(item),
    v.check((values) => new Set(values).size === values.length),
    v.metadata({ uniqueItems: true }),
  );
  return atMost === undefined ? list : v.pipe(list, v.maxLength(atMost));
}

/** An object with exactly these members; unknown ones are refused, and so is a list, which valibot would take for an object. */
export function membersOf<T extends v.ObjectEntries>(entries: T): v.StrictObjectSchema<T, undefined> {
  const schema = v.strictObject(entries);
  const list = v.custom<never>((value) => !Array.isArray(value));
  return {
    ...schema,
    '~run': (dataset, config) =>
      Array.isArray(dataset.value) ? list['~run'](dataset, config) : schema['~run'](dataset, config),
  };
}

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether an id could be that of a topic or an extra topic: lower-case words joined with hyphens. */
export function isTopicId(id: string): boolean {
  return KEBAB_CASE.test(id);
}

export const kebabCase = matching(KEBAB_CASE);
export const checksum = matching(/^sha256:[0-9a-f]{64}$/);
export const utcTime = matching(
  /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$/,
);
/** The same with or without milliseconds. */
export const preciseTime = matching(
  /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{3})?Z$/,
);
export const languageTag = matching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const responseId = matching(/^[0-9a-f]{32}$/);
export const revision = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
export const waveId = matching(/^[a-z0-9][a-z0-9-]{0,39}$/);
export const officeCode = matching(/^[A-Z]{2}(-[A-Z0-9]{1,10})?$/);
export const country = matching(/^[A-Z]{2}$/);
export const month = matching(/^[0-9]{4}-(0[1-9]|1[0-2])$/);
export const title = text(1, 200);
export const questionnaireReference = membersOf({ id: text(1, 100), edition: text(1, 100), hash: checksum });
