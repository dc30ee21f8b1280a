import { aCollectedFile, aRefusedFile } from '@tests/support/aCollectedFile';
import { aResponse } from '@tests/support/aResponse';
import { describe, expect, it } from 'vitest';
import { conflictsOf } from '@/domain/collection/acceptedResponses';
import { giveOfficeCode } from '@/domain/collection/decideConflict';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import { reviewCollection } from '@/domain/collection/reviewCollection';
import { fromBriefReview, toBriefReview, withoutAnswers } from '@/workers/briefReview';

const again = aResponse({ office: 'XB', responseId: 'b'.repeat(32) });
const newer = aResponse({ office: 'XC', revision: 2 });
const files = [
  aCollectedFile(aResponse({ office: 'XC' })),
  aCollectedFile(newer),
  aCollectedFile(newer, { file: 'copy.json' }),
  aCollectedFile(aResponse({ office: 'XB' })),
  aCollectedFile(again, { file: 'again.json' }),
  aCollectedFile(aResponse({ office: 'XA' })),
  aRefusedFile('a.json'),
];
const invited = [{ code: 'XD', name: 'Office XA' }];

/** What comes back from a worker: everything is copied on the way there and back. */
function thereAndBack(decisions: Parameters<typeof reviewCollection>[1]) {
  const sent = structuredClone(files.map(withoutAnswers));
  const brief = toBriefReview(sent, reviewCollection(sent, structuredClone(decisions), invited));
  return fromBriefReview(files, structuredClone(brief));
}

describe('a review that was made elsewhere', () => {
  it('says of the same files what a review made here says', () => {
    expect(thereAndBack([])).toEqual(reviewCollection(files, [], invited));
  });

  it('says it after decisions too, with the office codes that they gave', () => {
    const open = judgeCollection(files);
    const key = open.find(({ file }) => file === 'again.json')?.key ?? '';
    const decision = giveOfficeCode(open, key, 'XB-2', { reason: 'two producers', at: '2027-04-01' });
    const review = thereAndBack([decision]);
    expect(review).toEqual(reviewCollection(files, [decision], invited));
    expect(review.judged.find(({ file }) => file === 'again.json')?.response?.office.code).toBe('XB-2');
  });

  it('has the same conflict for all of its files', () => {
    const { judged } = thereAndBack([]);
    expect(conflictsOf(judged)).toHaveLength(1);
    expect(judged.filter(({ conflict }) => conflict)).toHaveLength(2);
  });
});

it('what is sent to be reviewed holds no answers', () => {
  const file = aCollectedFile(aResponse({ answers: { x: { code: 'dont-know' } }, closing: { y: 'text' } }));
  expect(JSON.stringify(withoutAnswers(file))).not.toMatch(/dont-know|text/);
  expect(withoutAnswers(aRefusedFile('a.json'))).toEqual(aRefusedFile('a.json'));
});
