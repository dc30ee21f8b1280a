import type { QuestionValues } from '@/domain/assessment/answer';
import type { Chance } from './chance';

/** Five offices do not agree to published figures; nearly all of them keep the rest to the organiser too. */
const REFUSALS: readonly QuestionValues[] = [
  { benchmark: false, name: 'hidden', text: 'organiser', contact: false },
  { benchmark: false, name: 'hidden', text: 'organiser', contact: false },
  { benchmark: false, name: 'hidden', text: 'organiser', contact: true },
  { benchmark: false, name: 'hidden', text: 'unattributed', contact: true },
  { benchmark: false, name: 'participant', text: 'organiser', contact: true },
];

/** Among 27 offices that agree; with more or fewer offices in the same proportion. */
const NAMES = { hidden: 12, participant: 7, 'topic-levels': 8 };
const TEXTS = { organiser: 7, unattributed: 10, attributed: 10 };
const CONTACT = { true: 22, false: 5 };

/** As many options as there are offices, in the given proportion, in the order of chance. */
function deal(chance: Chance, proportion: Readonly<Record<string, number>>, offices: number): readonly string[] {
  const deck = Object.entries(proportion).flatMap(([option, count]) => Array.from({ length: count }, () => option));
  const cards = Array.from({ length: offices }, (_, index) => deck[Math.floor((index * deck.length) / offices)] ?? '');
  return chance.shuffle(cards);
}

type Places = readonly number[];

const isUnnamed = ({ benchmark, name }: QuestionValues): boolean => benchmark === true && name !== 'topic-levels';

/** The places of each size; offices without one belong to none. */
function placesBySize(sizes: readonly (string | null)[]): readonly Places[] {
  const known = [...new Set(sizes)].filter((size) => size !== null);
  return known.map((size) => [...sizes.keys()].filter((place) => sizes[place] === size));
}

/**
 * Leaves one office at most named with its scores in the smallest size: with more, too few would be left there that nobody can
 * subtract, and the size could not be published by itself (R3). The others exchange that consent with offices of the size in
 * which the most are not named.
 */
function spreadNames(
  consents: readonly QuestionValues[],
  sizes: readonly (string | null)[],
): readonly QuestionValues[] {
  const groups = placesBySize(sizes).toSorted((a, b) => a.length - b.length);
  const [smallest = [], ...others] = groups;
  const spread = [...consents];
  const unnamedOf = (group: Places) => group.filter((place) => isUnnamed(spread[place] ?? {}));
  const named = smallest.filter((place) => spread[place]?.['name'] === 'topic-levels');
  for (const place of named.slice(1)) {
    const [partner] = others.map(unnamedOf).toSorted((a, b) => b.length - a.length)[0] ?? [];
    const [own, other] = [spread[place], spread[partner ?? -1]];
    if (partner === undefined || !own || !other) break;
    spread[place] = { ...own, name: other['name'] ?? '' };
    spread[partner] = { ...other, name: own['name'] ?? '' };
  }
  return spread;
}

/**
 * The consents of offices, of which the sizes are given, in the order of chance; how many agree to what is the same for every
 * seed.
 */
export function dealConsents(chance: Chance, sizes: readonly (string | null)[]): readonly QuestionValues[] {
  const agreeing = sizes.length - REFUSALS.length;
  const names = deal(chance, NAMES, agreeing);
  const texts = deal(chance, TEXTS, agreeing);
  const contacts = deal(chance, CONTACT, agreeing);
  const agreed = names.map((name, index) => ({
    benchmark: true,
    name,
    text: texts[index] ?? '',
    contact: contacts[index] === 'true',
  }));
  return spreadNames(chance.shuffle([...REFUSALS, ...agreed]), sizes);
}
