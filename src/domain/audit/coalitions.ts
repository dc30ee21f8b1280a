import type { Coalition } from './pool';

/**
 * All largest groups of so many other offices (0, 1 or 2) that could put together what they know: whoever is safe against
 * them is safe against smaller ones. With one other office it is that one, with none nobody.
 */
export function coalitionsAgainst(office: number, offices: number, size: number): readonly Coalition[] {
  const others = Array.from({ length: offices }, (_, index) => index).filter((index) => index !== office);
  if (size === 0 || others.length === 0) return [[-1, -1]];
  if (size === 1 || others.length === 1) return others.map((other): Coalition => [other, other]);
  return others.flatMap((first, place) => others.slice(place + 1).map((second): Coalition => [first, second]));
}
