/** Puts surrogates above all other code units, where the code points stand that they encode. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

/**
 * Compares two texts by code points, for sorting: negative, zero or positive. JavaScript's own order is by UTF-16 units
 * and differs above U+FFFF.
 */
export function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index += 1) {
    const [first, second] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (first !== second) return rank(first) - rank(second);
  }
  return a.length - b.length;
}
