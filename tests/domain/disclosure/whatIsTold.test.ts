import { expect, test } from 'vitest';
import type { Answer } from '@/domain/assessment/answer';
import type { Response } from '@/domain/collection/response';
import type { Release } from '@/domain/disclosure/benchmark';
import { protect } from '@/domain/disclosure/protect';
import { LEVELS, type Level } from '@/domain/questionnaire/questionnaire';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aWorld, campaign } from '@tests/support/worlds';

const questionnaire = aQuestionnaire();
const occasion = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'wave-1', title: 'First wave' } };

/** Another level for each level, different from office to office. */
function otherLevel(level: number, office: number): Level {
  return LEVELS.find((own) => own === ((level + office) % LEVELS.length) + 1) ?? 1;
}

/** The same offices in the same groups, with answers and targets in the same places, all of them others. */
function withOtherValues(responses: readonly Response[]): readonly Response[] {
  return responses.map((response, office) => {
    const answers = Object.entries(response.answers).map(([item, answer], place): readonly [string, Answer] => [
      item,
      answer.code === 'level' ? { code: 'level', level: otherLevel(answer.level, office + place) } : answer,
    ]);
    const topics = Object.entries(response.topics).map(([topic, values]) => {
      const target = values['target-level'];
      return [
        topic,
        { ...values, ...(target === undefined ? {} : { 'target-level': otherLevel(Number(target), office) }) },
      ];
    });
    return {
      ...response,
      answers: Object.fromEntries(answers),
      topics: Object.fromEntries(topics) as Response['topics'],
    };
  });
}

/** All that a release tells besides its figures, bands aside: what is there, in which order, and the words of the log. */
function told({ groups, topics, items, named, withheld, parameters }: Release) {
  const shape = (cells: readonly object[]) =>
    cells.map((cell) =>
      Object.entries(cell)
        .filter(([name]) => name !== 'bands')
        .map(([name, value]) => (typeof value === 'string' ? `${name} ${value}` : name)),
    );
  return {
    groups,
    parameters,
    topics: shape(topics),
    items: shape(items),
    named: named.map(({ code, name, topics: scores }) => ({ code, name, topics: scores?.map(({ topic }) => topic) })),
    withheld: withheld.filter(({ rule }) => rule !== 'R7'),
  };
}

test('groups, numbers of offices, order, absence and the log tell who has answered, and nothing of what was answered', () => {
  let compared = 0;
  for (const seed of campaign(480)) {
    const responses = aWorld(seed);
    const [one, other] = [responses, withOtherValues(responses)].map((own) => protect(questionnaire, own, occasion));
    if (one?.kind !== 'release' || other?.kind !== 'release') {
      expect(other).toEqual(one);
      continue;
    }
    expect({ seed, ...told(other.release) }).toEqual({ seed, ...told(one.release) });
    compared += 1;
  }
  expect(compared).toBeGreaterThan(20);
}, 600_000);

test('what is said of the offices that are named does not depend on who is not', () => {
  for (const seed of campaign(120)) {
    const responses = aWorld(seed);
    const made = protect(questionnaire, responses, occasion);
    if (made.kind !== 'release') continue;
    const codes = made.release.named.map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted());
    const without = responses.filter(({ consent }) => consent['name'] !== 'hidden');
    const alone = protect(questionnaire, without, occasion);
    if (alone.kind === 'release') expect(alone.release.named).toEqual(made.release.named);
  }
}, 600_000);
