/** Where a line may end: after a blank, which goes, and after a hyphen, which stays. */
const BREAKS = /\s+|(?<=-)/;

/**
 * A label in lines of at most so many characters, broken between words and after hyphens. A longer word stands alone in
 * its line, since a cut word cannot be read.
 */
export function wrapLabel(label: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(BREAKS)) {
    const line = lines.at(-1);
    const joined = line === undefined ? word : `${line}${line.endsWith('-') ? '' : ' '}${word}`;
    if (line === undefined || joined.length > most) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}
