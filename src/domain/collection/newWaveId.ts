/** Waves of the demonstration, which no real wave may be mistaken for. */
const DEMONSTRATION = 'demo-';
const OWN = 'wave-';
const LONGEST = 40;
/** How many random characters keep two waves of one title apart. */
export const RANDOM_CHARACTERS = 6;

/** Lower-case Latin letters and digits in words joined with hyphens; whatever else a title holds is left out. */
export function toKebabCase(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Joins words with hyphens, cutting the words before the ending so that the whole has at most `longest` characters. */
function withEnding(words: string, ending: string, longest: number): string {
  return `${words.slice(0, longest - ending.length - 1).replace(/-$/, '')}-${ending}`;
}

/** Whether a wave belongs to the demonstration. */
export function isDemonstration(waveId: string): boolean {
  return waveId.startsWith(DEMONSTRATION);
}

/**
 * The id of a new wave: its title in kebab case and six random characters (lower-case letters and digits), at most 40
 * characters. Only waves of the demonstration begin with `demo-`.
 */
export function newWaveId(title: string, random: string, demonstration: boolean): string {
  const words = toKebabCase(title) || 'wave';
  const isNamedSo = isDemonstration(`${words}-`);
  const named = demonstration === isNamedSo ? words : `${demonstration ? DEMONSTRATION : OWN}${words}`;
  return withEnding(named, random, LONGEST);
}

/** The id of an added topic: its title in kebab case, with a number behind it when the id is taken already. */
export function newTopicId(title: string, taken: readonly string[]): string {
  const words = toKebabCase(title).slice(0, LONGEST).replace(/-$/, '') || 'extra-topic';
  const free = (number: number): string => {
    const id = withEnding(words, String(number), LONGEST);
    return taken.includes(id) ? free(number + 1) : id;
  };
  return taken.includes(words) ? free(2) : words;
}
