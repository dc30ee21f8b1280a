/** How long a text is: in code points of its composed form, as files count. */
export function lengthOf(text: string): number {
  return [...text.normalize('NFC')].length;
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((point, index) => point !== b[index]);
  return end === -1 ? a.length : end;
}

/**
 * The text after an edit, cut to a length where the edit put something in: what stood there before is never cut, as in a
 * native field with a maximum.
 */
export function withinLength(before: string, after: string, max: number): string {
  const excess = lengthOf(after) - max;
  if (excess <= 0) return after;
  const [old, now] = [[...before.normalize('NFC')], [...after.normalize('NFC')]];
  const start = commonStart(old, now);
  const end = commonStart(old.slice(start).toReversed(), now.slice(start).toReversed());
  const inserted = now.slice(start, now.length - end);
  const kept = inserted.slice(0, Math.max(0, inserted.length - excess));
  return [...now.slice(0, start), ...kept, ...now.slice(now.length - end)].join('');
}
