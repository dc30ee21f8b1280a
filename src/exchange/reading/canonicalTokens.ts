const textOf = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** The letters of the short escapes of RFC 8785: \b \t \n \f \r \" \\ */
const SHORT_ESCAPES = new Set(Array.from('btnfr"\\', (letter) => letter.charCodeAt(0)));

export function isShortEscape(letter: number): boolean {
  return SHORT_ESCAPES.has(letter);
}

/** Whether the four hex digits of a long escape are what RFC 8785 writes: a control character without a short escape. */
export function isCanonicalLongEscape(bytes: Uint8Array, at: number): boolean {
  return /^00(?:0[0-7bef]|1[0-9a-f])$/.test(textOf(bytes, at, at + 4));
}

/** Digits, signs, the point and the letter of the exponent. */
export function isNumberByte(byte: number): boolean {
  return (
    (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2b || byte === 0x2e || byte === 0x65 || byte === 0x45
  );
}

/** Whether a number of JSON is written in its shortest form, as RFC 8785 wants it. */
export function isCanonicalNumber(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from === 1) return true;
  // No double needs more: a sign, "0.", five zeros and seventeen digits, as in -0.0000011204980665634771.
  if (to - from > 25) return false;
  const text = textOf(bytes, from, to);
  return text === String(Number(text));
}

/** The first byte of characters beyond U+FFFF, which RFC 8785 puts before U+E000 and the order of bytes behind U+FFFF. */
const BEYOND = 0xf0;

/** Whether one name stands strictly before another; false also where the order of bytes cannot tell. */
export function precedes(bytes: Uint8Array, from: number, to: number, nextFrom: number, nextTo: number): boolean {
  const shared = Math.min(to - from, nextTo - nextFrom);
  for (let index = 0; index < shared; index++) {
    const byte = bytes[from + index] as number;
    const next = bytes[nextFrom + index] as number;
    if (byte !== next) return byte < next && next < BEYOND;
  }
  return to - from < nextTo - nextFrom;
}
