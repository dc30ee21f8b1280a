import { groupedBy } from './groupedBy';
import type { InvitedOffice } from './invitation';

/** Two offices with different codes whose names are nearly the same: perhaps one office under two codes. */
export interface NearMatch {
  readonly first: InvitedOffice;
  readonly second: InvitedOffice;
}

/** Shorter names differ in one letter too easily. */
const SHORTEST_FOR_ONE_LETTER = 8;

/** Lower-case words without accents, signs and order of words. */
function wordsOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}

/**
 * The words themselves and every form that lacks one letter: names one letter apart share one of them. Digits stay, since
 * numbers in names tell offices apart.
 */
function formsOf(words: string): readonly string[] {
  const letters = [...words];
  if (letters.length < SHORTEST_FOR_ONE_LETTER) return [words];
  const without = letters.flatMap((letter, index) =>
    /\p{N}/u.test(letter) ? [] : [letters.toSpliced(index, 1).join('')],
  );
  return [words, ...new Set(without)];
}

/**
 * Offices whose names have the same words in any order, whatever their accents, capitals and signs, or differ in one
 * letter; each is paired with the first office of such a name, in the order of `offices`. Offices are matched by code
 * only: a near match is shown, never acted upon. The same code twice counts once; names without any letter or digit match
 * nothing.
 */
export function findNearMatches(offices: readonly InvitedOffice[]): readonly NearMatch[] {
  const known = [...groupedBy(offices, ({ code }) => code).values()].flatMap(([first]) => first ?? []);
  const named = known.map((office) => ({ office, words: wordsOf(office.name) })).filter(({ words }) => words !== '');
  const forms = named.flatMap(({ office, words }) => formsOf(words).map((form) => ({ form, office })));
  const firsts = new Map<InvitedOffice, Set<InvitedOffice>>();
  for (const [first, ...others] of groupedBy(forms, ({ form }) => form).values()) {
    for (const { office } of others) {
      if (first && first.office !== office) firsts.set(office, (firsts.get(office) ?? new Set()).add(first.office));
    }
  }
  return known.flatMap((second) => [...(firsts.get(second) ?? [])].map((first) => ({ first, second })));
}
