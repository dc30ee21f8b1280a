/** Control characters (Unicode Cc) other than the line feed. */
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
const CONTROLS = new RegExp(CONTROL, 'g');
const HALF = /\p{Surrogate}/u;
const HALVES = new RegExp(HALF, 'gu');

/** The path of the first text that fulfils a test, or null. Names of members are texts too. */
function findText(value: unknown, path: string, test: (text: string) => boolean): string | null {
  if (typeof value === 'string') return test(value) ? path : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, inner] of Object.entries(value)) {
    const place = Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
    const found = findText(inner, place, test);
    if (found !== null) return found;
  }
  return null;
}

/** Where a text with half a surrogate pair stands, which no UTF-8 can carry; null if nowhere. */
export function findHalfCharacter(value: unknown): string | null {
  return findText(value, '', (text) => HALF.test(text));
}

/** Where a text with a control character other than a line feed stands; null if nowhere. */
export function findControlCharacter(value: unknown): string | null {
  return findText(value, '', (text) => CONTROL.test(text));
}

/**
 * A text as our files may carry it: line ends are line feeds, tabs and other control characters are spaces, what is half a
 * character is the replacement character, and all is composed (NFC). Never trimmed.
 */
export function withPlainCharacters(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, ' ').replace(HALVES, '\ufffd').normalize('NFC');
}

/** A copy of a JSON value in which every text has plain characters only; names of members stay as they are. */
export function withPlainTexts<T>(value: T): T {
  const copy = (inner: unknown): unknown => {
    if (typeof inner === 'string') return withPlainCharacters(inner);
    if (Array.isArray(inner)) return inner.map(copy);
    if (inner === null || typeof inner !== 'object') return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, member]) => [name, copy(member)]));
  };
  return copy(value) as T;
}
