/** The index of the first value that stood in the list before, or −1. */
export function indexOfRepeated(values: readonly string[]): number {
  const seen = new Set<string>();
  return values.findIndex((value) => seen.size === seen.add(value).size);
}
