import { expect, test } from 'vitest';
import { judgeEmergingTopics, type ProposalGroup } from '@/domain/priorities/emergingTopics';
import { proposalsOf, type Proposal } from '@/domain/priorities/proposals';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

const { priorities } = aQuestionnaire().parameters;

/** One proposal of each country. */
function proposalsFrom(text: string, ...countries: readonly string[]): readonly Proposal[] {
  return proposalsOf(countries.map((office) => aResponse({ office, closing: { 'new-topic-proposals': [text] } })));
}

function aGroup(id: string, proposals: readonly Proposal[], speakers: readonly string[] = []): ProposalGroup {
  return { id, title: id, proposals: proposals.map(({ key }) => key), speakers };
}

function judgeOne(proposals: readonly Proposal[], responses: number) {
  return judgeEmergingTopics([aGroup('cloud', proposals)], proposals, responses, priorities)[0];
}

test('three offices of two regions that are a tenth of the respondents promote a group', () => {
  expect(judgeOne(proposalsFrom('Cloud', 'CA', 'FR', 'DE'), 30)).toEqual({
    group: 'cloud',
    offices: ['CA', 'FR', 'DE'],
    regions: ['americas', 'europe'],
    demand: 0.1,
    supply: 0,
    enoughOffices: true,
    enoughShare: true,
    enoughRegions: true,
    promoted: true,
  });
});

test.each([
  ['two offices', ['CA', 'FR'], 4, { enoughOffices: false, enoughShare: true, enoughRegions: true }],
  ['less than a tenth', ['CA', 'FR', 'DE'], 31, { enoughOffices: true, enoughShare: false, enoughRegions: true }],
  ['one region', ['IT', 'FR', 'DE'], 10, { enoughOffices: true, enoughShare: true, enoughRegions: false }],
])('%s do not promote', (_name, countries, responses, conditions) => {
  expect(judgeOne(proposalsFrom('Cloud', ...countries), responses)).toMatchObject({ ...conditions, promoted: false });
});

test('offices without a region count as offices, not as a region', () => {
  expect(judgeOne(proposalsFrom('Cloud', 'FR', 'DE', 'ZZ'), 10)).toMatchObject({
    regions: ['europe'],
    promoted: false,
  });
});

test('an office that proposes twice counts once', () => {
  const twice = proposalsOf([
    aResponse({ office: 'CA', closing: { 'new-topic-proposals': ['Cloud', 'Cloud costs'] } }),
  ]);
  expect(judgeOne([...twice, ...proposalsFrom('Cloud', 'FR')], 10)).toMatchObject({ offices: ['CA', 'FR'] });
});

test('speakers that the organiser found are the supply, up to three', () => {
  const proposals = proposalsFrom('Cloud', 'CA', 'FR', 'DE');
  const supplyOf = (speakers: readonly string[]) =>
    judgeEmergingTopics([aGroup('cloud', proposals, speakers)], proposals, 10, priorities)[0]?.supply;
  expect([supplyOf(['CA']), supplyOf(['CA', 'CA']), supplyOf(['CA', 'FR', 'DE', 'IT'])]).toEqual([1 / 3, 1 / 3, 1]);
});

test('of three groups that could be promoted the two of more offices are', () => {
  const three = proposalsFrom('Cloud', 'CA', 'FR', 'DE');
  const four = proposalsFrom('Audit', 'CA', 'FR', 'DE', 'IT');
  const alsoThree = proposalsFrom('Law', 'CA', 'FR', 'JP');
  const judged = judgeEmergingTopics(
    [aGroup('cloud', three), aGroup('audit', four), aGroup('law', alsoThree)],
    [...three, ...four, ...alsoThree],
    30,
    priorities,
  );
  // audit has four offices; cloud and law three each, law of three regions
  expect(judged.map(({ group, promoted }) => [group, promoted])).toEqual([
    ['cloud', false],
    ['audit', true],
    ['law', true],
  ]);
});

test('proposals that no office makes any more count for nothing', () => {
  const group = aGroup('cloud', proposalsFrom('Cloud', 'CA', 'FR', 'DE'));
  expect(judgeEmergingTopics([group], [], 0, priorities)[0]).toMatchObject({
    offices: [],
    demand: 0,
    enoughShare: false,
    promoted: false,
  });
});
