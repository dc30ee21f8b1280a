import { describe, expect, it, test } from 'vitest';
import type { Response } from '@/domain/collection/response';
import { checkReleases } from '@/domain/disclosure/disclosureProblem';
import { protect } from '@/domain/disclosure/protect';
import { allAnswers } from '@tests/support/answers';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const occasion = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'wave-1', title: 'First wave' } };
const CODES = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Offices that answer level 3 everywhere and agree to everything but their name. */
function offices(count: number, changes: (place: number) => Parameters<typeof aResponse>[0] = () => ({})) {
  return Array.from({ length: count }, (_, place) =>
    aResponse({ office: `X${CODES[place]}`, answers: allAnswers(questionnaire, 3), ...changes(place) }),
  );
}

const consent = (benchmark: boolean, name = 'hidden') => ({ benchmark, name, text: 'organiser', contact: false });

function release(responses: readonly Response[]) {
  const result = protect(questionnaire, responses, occasion);
  if (result.kind !== 'release') throw new Error(`There is no release: ${JSON.stringify(result)}.`);
  return result.release;
}

describe('a release', () => {
  it('says of what wave, questionnaire and time it is, and by which parameters it was made', () => {
    const { id, edition, hash } = questionnaire;
    expect(release(offices(5))).toMatchObject({
      ...occasion,
      questionnaire: { id, edition, hash },
      parameters: { topicThreshold: 5, officeBands: ['5-9', '10-19', '20-39', '40+'], safeWidth: 1 },
    });
  });

  it('of five offices has six coarse means and nothing else', () => {
    const { groups, topics, items } = release(offices(5));
    expect(groups).toEqual([{ dimension: 'all', group: 'all', n: '5-9' }]);
    expect(topics).toHaveLength(6);
    expect(topics[0]).toEqual({ dimension: 'all', group: 'all', topic: 'strategy', mean: 3 });
    expect(items).toEqual([]);
  });

  it('logs why the rest is not there, without values', () => {
    const { withheld } = release(offices(5));
    const strategy = withheld.filter(({ topic }) => topic === 'strategy');
    expect(withheld.filter(({ group }) => group === undefined)).toEqual([
      { dimension: 'size', rule: 'R5' },
      { dimension: 'region', rule: 'R5' },
      { dimension: 'system', rule: 'R5' },
    ]);
    expect(strategy.map(({ statistic, rule }) => `${statistic} ${rule}`)).toEqual([
      'median R6',
      'p25 R6',
      'p75 R6',
      'target R2',
      'bands R6',
    ]);
    expect(withheld.filter(({ item }) => item === 'skills-map')).toEqual([
      { dimension: 'all', group: 'all', item: 'skills-map', rule: 'R2' },
    ]);
  });

  it('counts only offices that agreed', () => {
    const { groups, topics } = release(offices(12, (place) => (place < 3 ? { consent: consent(false) } : {})));
    expect(groups[0]?.n).toBe('5-9');
    expect(topics[0]).toEqual({ dimension: 'all', group: 'all', topic: 'strategy', mean: 3 });
  });

  it('has its cells by group, then in the order of the questionnaire', () => {
    const sizes = ['lt250', '500-999', 'ge2000'];
    const responses = offices(15, (place) => ({ profile: { 'size-band': sizes[place % 3] ?? '' } }));
    const places = release(responses).topics.map(({ group, topic }) => `${group} ${topic}`);
    const expected = ['all', 'small', 'medium', 'large'].flatMap((group) =>
      questionnaire.topics.map(({ id }) => `${group} ${id}`),
    );
    expect(places).toEqual(expected);
  });

  it('has the same groups for all its cells: one topic that fails in a group merges it everywhere', () => {
    const future = new Set(questionnaire.topics.at(-1)?.items.map(({ id }) => id));
    const answers = allAnswers(questionnaire, 3);
    const most = Object.fromEntries(Object.entries(answers).filter(([id]) => !future.has(id)));
    const sizes = ['lt250', '500-999', 'ge2000'];
    const responses = offices(15, (place) => ({
      profile: { 'size-band': sizes[place % 3] ?? '' },
      answers: place === 0 ? most : answers,
    }));
    expect(release(responses).groups.map(({ group }) => group)).toEqual(['all', 'small+medium', 'large']);
  });
});

describe('an empty release', () => {
  it('is for too few offices, and says how many are needed', () => {
    expect(protect(questionnaire, offices(4), occasion)).toEqual({ kind: 'empty', rule: 'R2', offices: 4, needed: 5 });
    expect(protect(questionnaire, [], occasion)).toEqual({ kind: 'empty', rule: 'R2', offices: 0, needed: 5 });
  });

  it('counts those who agreed only', () => {
    const responses = offices(9, (place) => ({ consent: consent(place < 3) }));
    expect(protect(questionnaire, responses, occasion)).toEqual({ kind: 'empty', rule: 'R2', offices: 3, needed: 5 });
  });

  it('is for too few that are not named', () => {
    const responses = offices(6, (place) => ({ consent: consent(true, place < 3 ? 'topic-levels' : 'hidden') }));
    expect(protect(questionnaire, responses, occasion)).toEqual({ kind: 'empty', rule: 'R3', offices: 6, needed: 8 });
  });
});

describe('nothing is released', () => {
  it('with a parameter that is missing or invalid (R8)', () => {
    const disclosure = { ...questionnaire.parameters.disclosure, topicThreshold: 0 };
    const broken = { ...questionnaire, parameters: { ...questionnaire.parameters, disclosure } };
    expect(protect(broken, offices(20), occasion)).toMatchObject({
      kind: 'refused',
      problem: { kind: 'parameter', name: 'topicThreshold' },
    });
  });

  it('when an office would count twice', () => {
    const responses = [...offices(5), ...offices(1)];
    expect(protect(questionnaire, responses, occasion)).toEqual({
      kind: 'refused',
      problem: { kind: 'officeTwice', code: 'XA' },
    });
  });

  it('from responses to another questionnaire', () => {
    const { id, edition } = questionnaire;
    const other = { questionnaire: { id, edition, hash: `sha256:${'0'.repeat(64)}` } };
    const responses = offices(6, (place) => (place === 2 ? other : {}));
    expect(protect(questionnaire, responses, occasion)).toEqual({
      kind: 'refused',
      problem: { kind: 'otherQuestionnaire', code: 'XC' },
    });
  });
});

test('R1: a wave has one release', () => {
  const { disclosure } = questionnaire.parameters;
  expect(checkReleases(disclosure, 0)).toBe(null);
  expect(checkReleases(disclosure, 1)).toEqual({ kind: 'alreadyReleased', releases: 1 });
});
