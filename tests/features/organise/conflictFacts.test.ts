import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { expect, it } from 'vitest';
import { conflictsOf } from '@/domain/collection/acceptedResponses';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import { countDiffering, toConflictFiles } from '@/features/organise/conflictFacts';
import { twoOfOneOffice } from './collection';

const level = (own: 1 | 2) => ({ code: 'level', level: own }) as const;

it('answers differ by level, by code and by being there at all; a reason makes no difference', () => {
  const [a = '', b = '', c = '', d = '', e = ''] = aQuestionnaire().topics.flatMap(({ items }) =>
    items.map(({ id }) => id),
  );
  const none = { code: 'not-applicable', reason: null } as const;
  const one = aResponse({ answers: { [a]: level(1), [b]: level(1), [c]: level(1), [d]: none } });
  const other = aResponse({
    answers: {
      [a]: level(1),
      [b]: level(2),
      [c]: { code: 'dont-know' },
      [d]: { ...none, reason: 'other' },
      [e]: level(1),
    },
  });
  expect(countDiffering(aQuestionnaire(), one, other)).toBe(3);
});

it('files of a conflict stand side by side, each compared with the first', () => {
  const judged = judgeCollection(twoOfOneOffice());
  const [conflict] = conflictsOf(judged);
  const files = conflict ? toConflictFiles(aQuestionnaire(), judged, conflict) : [];
  // 36 core items have level 2 in one file and level 4 in the other; the six others have no answer in either.
  expect(files.map(({ file, answered, differing }) => [file.file, answered, differing])).toEqual([
    ['b-first.response.json', 36, null],
    ['b-second.response.json', 36, 36],
  ]);
});
