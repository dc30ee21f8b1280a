import type { QuestionValues } from '@/domain/assessment/answer';
import { questionOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { Chance } from './chance';
import type { DemoOffice } from './demoOffice';
import type { DrawnTopic } from './drawTopics';

/** Working hours of an office, local time. */
const WORKING = { from: 8, to: 18 };

/** How many topics offices rank: most three, a few less, a few none. */
const BALLOTS = { '3': 26, '2': 3, '1': 1, '0': 2 };

/** The most wanted topics first; none that the office would neither attend nor read about. */
function drawRanking(chance: Chance, topics: Readonly<Record<string, DrawnTopic>>): readonly string[] {
  const wanted = Object.entries(topics).filter(([, { values }]) => values['workshop-interest'] !== 0);
  const ranked = wanted.toSorted(([, a], [, b]) => b.wish - a.wish).map(([topic]) => topic);
  return ranked.slice(0, Number(chance.pickWeighted(BALLOTS)));
}

/** The options that are spans of hours (`…-06-10`) of which at least half lie in the office's working day. */
function workingHours(options: readonly string[], utcOffset: number): readonly string[] {
  return options.filter((option) => {
    const [from = 0, to = 0] = option.split('-').slice(-2).map(Number);
    const length = (to - from + 24) % 24;
    const hours = Array.from({ length }, (_, hour) => (from + hour + utcOffset + 24) % 24);
    return hours.filter((hour) => hour >= WORKING.from && hour < WORKING.to).length * 2 >= length;
  });
}

function drawMonths(chance: Chance, options: readonly string[]): readonly string[] {
  const busy = new Set(chance.shuffle(options).slice(0, 4 + chance.below(5)));
  return options.filter((option) => !busy.has(option));
}

/** The closing questions but for the free texts; a tenth of the offices passes over what is not required. */
export function drawClosing(
  chance: Chance,
  questionnaire: Questionnaire,
  office: DemoOffice,
  topics: Readonly<Record<string, DrawnTopic>>,
): QuestionValues {
  const optionsOf = (id: string) => questionOf(questionnaire, 'closing-questions', id).options;
  const hurried = chance.happens(0.1);
  return {
    'topic-ranking': drawRanking(chance, topics),
    'workshop-languages': office.languages,
    ...(hurried
      ? {}
      : {
          'workshop-months': drawMonths(chance, optionsOf('workshop-months')),
          'workshop-hours': workingHours(optionsOf('workshop-hours'), office.utcOffset),
        }),
  };
}
