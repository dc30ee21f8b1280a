/** Words that say nothing about a topic, in the languages of most proposals, without accents. */
const STOP_WORDS = new Set(
  (
    'a an and are as at be by can do does for from how in into is it of on or our that the their this to we what when ' +
    'which who with your ' +
    'au aux avec ce ces cette comment d dans de des du elle en est et il l la le les leur leurs nos notre nous on ou ' +
    'par pas pour qu que qui s sa se ses son sont sur un une vos votre vous y'
  ).split(' '),
);

/** Scripts that put no space between words; there, pairs of letters stand for words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

const LONGEST_STEM = 7;
const SHORTEST_PLURAL = 4;

/** Endings differ more than meanings: a final s and what is beyond seven letters do not count. */
function stemOf(word: string): string {
  const letters = [...word];
  const singular = letters.length >= SHORTEST_PLURAL && letters.at(-1) === 's' ? letters.slice(0, -1) : letters;
  return singular.slice(0, LONGEST_STEM).join('');
}

function pairsOf(run: string): readonly string[] {
  const letters = [...run];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}

/**
 * What two proposals are compared by: the set of their words in lower case, without accents, signs, endings and words that
 * say nothing. Works for any script. A proposal of such words only keeps them.
 */
export function proposalWords(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const runs = plain.match(WITHOUT_SPACES) ?? [];
  const words = plain
    .replace(WITHOUT_SPACES, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  return new Set([...(telling.length > 0 || runs.length > 0 ? telling : words).map(stemOf), ...runs.flatMap(pairsOf)]);
}

/** How alike two sets of words are: twice the shared words by all words (Dice), 0 to 1; 0 when both are empty. */
export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
