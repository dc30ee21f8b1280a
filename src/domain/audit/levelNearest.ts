/** The whole level nearest to a value in parts of a level; a value halfway counts as the higher one. */
export function levelNearest(value: number, parts: number): number {
  return Math.floor((2 * value + parts) / (2 * parts));
}
