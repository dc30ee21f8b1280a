import { expect, test } from 'vitest';
import { proposalsOf, suggestGroups } from '@/domain/priorities/proposals';
import { aResponse } from '@tests/support/aResponse';

const proposing = (office: string, ...texts: readonly string[]) =>
  aResponse({ office, closing: { 'new-topic-proposals': texts } });

test('proposals carry their office and its region; blank ones are none', () => {
  expect(proposalsOf([proposing('CA', 'Cloud costs', '  '), proposing('FR', 'Licences'), aResponse()])).toEqual([
    { key: 'CA/Cloud costs', office: 'CA', region: 'americas', text: 'Cloud costs' },
    { key: 'FR/Licences', office: 'FR', region: 'europe', text: 'Licences' },
  ]);
});

test('an international organisation has no region', () => {
  expect(proposalsOf([proposing('ZZ', 'Cloud costs')])[0]?.region).toBeNull();
});

const suggested = (...texts: readonly string[]) => suggestedAbout('', ...texts);

const suggestedAbout = (subject: string, ...texts: readonly string[]) => {
  const proposals = proposalsOf(texts.map((text, index) => proposing(`X${String.fromCharCode(65 + index)}`, text)));
  const textOf = new Map(proposals.map(({ key, text }) => [key, text]));
  return suggestGroups(proposals, subject).map((group) => group.map((key) => textOf.get(key)));
};

test('the same proposal in other letters and order is one group', () => {
  expect(suggested('Cloud costs', 'Licences', 'Costs of the cloud', 'CLOUD COST')).toEqual([
    ['Cloud costs', 'Costs of the cloud', 'CLOUD COST'],
    ['Licences'],
  ]);
});

test('half of the words in common is enough, less is not', () => {
  // 2 × 1 / (2 + 2) = 1/2; 2 × 1 / (2 + 3) = 2/5
  expect(suggested('Cloud costs', 'Cloud security')).toEqual([['Cloud costs', 'Cloud security']]);
  expect(suggested('Cloud costs', 'Cloud security audits')).toEqual([['Cloud costs'], ['Cloud security audits']]);
});

test('a proposal joins the group that is most like it', () => {
  expect(suggested('Cloud costs', 'Security audits', 'Cloud security audits')).toEqual([
    ['Cloud costs'],
    ['Security audits', 'Cloud security audits'],
  ]);
});

test('words of the subject of the whole questionnaire make no likeness', () => {
  const texts = ['Open source in censuses', 'Open source in surveys', 'Open source'];
  expect(suggested(...texts)).toEqual([texts]);
  expect(suggestedAbout('Adopting open source software', ...texts)).toEqual(texts.map((text) => [text]));
});

test('no proposals, no groups', () => {
  expect(suggestGroups([])).toEqual([]);
});

test('every proposal is in exactly one group', () => {
  const texts = ['Cloud', 'Cloud costs', 'Costs', 'Audit costs', '…', 'Audit'];
  expect(
    suggested(...texts)
      .flat()
      .toSorted(),
  ).toEqual(texts.toSorted());
});
