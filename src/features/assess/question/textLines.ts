import { withinLength } from './withinLength';

/** The texts of a field that takes one a line; empty lines are none. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The text of such a field after an edit, in which no line is longer than a text may be. */
export function withinLines(before: string, after: string, max: number): string {
  const old = before.split('\n');
  return after
    .split('\n')
    .map((line, index) => withinLength(old[index] ?? '', line, max))
    .join('\n');
}
