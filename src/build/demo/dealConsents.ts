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

/** The consents of so many offices, in the order of chance; how many agree to what is the same for every seed. */
export function dealConsents(chance: Chance, offices: number): readonly QuestionValues[] {
  const agreeing = offices - REFUSALS.length;
  const names = deal(chance, NAMES, agreeing);
  const texts = deal(chance, TEXTS, agreeing);
  const contacts = deal(chance, CONTACT, agreeing);
  const agreed = names.map((name, index) => ({
    benchmark: true,
    name,
    text: texts[index] ?? '',
    contact: contacts[index] === 'true',
  }));
  return chance.shuffle([...REFUSALS, ...agreed]);
}
