// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { allAnswers, coreAnswers } from '@tests/support/answers';
import { anAssessment } from '@tests/support/anAssessment';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { topicOf, type Topic } from '@/domain/questionnaire/questionnaire';
import { saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';
import { openScreen, type Screen } from './openScreen';

const questionnaire = aQuestionnaire();
let screen: Screen;

function topic(id: string): Topic {
  const found = topicOf(questionnaire, id);
  if (!found) throw new Error(`No topic "${id}".`);
  return found;
}

async function open(changes: Parameters<typeof anAssessment>[0] = {}): Promise<void> {
  await saveNewAssessment(await openDatabase('own'), anAssessment(changes));
  screen = await openScreen('/assess/assessment-1/result');
  await screen.find('result-strategy');
}

/** What the row of a topic says for machines; an attribute that is not there is undefined. */
async function figures(id: string): Promise<Readonly<Record<string, string | undefined>>> {
  const row = await screen.find(`result-${id}`);
  const names = ['score', 'staged', 'answered', 'applicable', 'low', 'high'];
  return Object.fromEntries(names.map((name) => [name, row.attributes(`data-${name}`)]));
}

const verdict = () => screen.page.get('h1').text();

afterEach(async () => {
  screen.close();
  await removeDatabase('own');
  localStorage.clear();
});

describe('the row of a topic', () => {
  it('carries the figures unrounded', async () => {
    // 1 + 2 + 2 + 3 + 3 = 11 of five levels, one unknown: 11 / 5; low 12 / 6, high 16 / 6. Four of five are at 2 or above.
    await open({ answers: coreAnswers(topic('strategy'), [1, 2, 2, 3, 3, 'dk']) });
    expect(await figures('strategy')).toEqual({
      score: '2.2',
      staged: '2',
      answered: '5',
      applicable: '6',
      low: '2',
      high: '2.6666666666666665',
    });
  });

  it('has no score without enough answers, and still what is known', async () => {
    await open({ answers: coreAnswers(topic('strategy'), [1, 2, 2]) });
    // low (5 + 3) / 6, high (5 + 15) / 6
    expect(await figures('strategy')).toEqual({
      score: undefined,
      staged: undefined,
      answered: '3',
      applicable: '6',
      low: '1.3333333333333333',
      high: '3.3333333333333335',
    });
    expect((await screen.find('result-strategy')).text()).toContain('not enough answers');
  });

  it('has no range when nothing is applicable', async () => {
    await open({ answers: coreAnswers(topic('strategy'), ['na', 'na', 'na', 'na', 'na', 'na']) });
    expect(await figures('strategy')).toMatchObject({ applicable: '0', low: undefined, high: undefined });
  });
});

describe('the sentences before the charts', () => {
  it('say that it is too early, and how many answers a score needs', async () => {
    await open();
    expect(verdict()).toBe('There are not enough answers for a result yet.');
    expect(screen.page.text()).toContain('4 of its core questions have a level');
  });

  it('name the strongest and the weakest topic and what holds back most', async () => {
    const answers = {
      ...coreAnswers(topic('strategy'), [4, 4, 4, 4, 4, 4]),
      ...coreAnswers(topic('skills'), [2, 2, 3, 3, 2, 3]),
    };
    await open({ answers });
    expect(verdict()).toBe(
      'You are at Embedded in Strategy and between Emerging and Established in Skills. ' +
        'Skills gaps and Learning offer hold you back most.',
    );
  });

  it('name no topic when all are at the same level', async () => {
    await open({ answers: allAnswers(questionnaire, 5) });
    expect(verdict()).toBe('You are at Leading in every topic.');
  });
});

describe('next steps', () => {
  it('lead the weakest items one level up, those furthest from their target first', async () => {
    const answers = {
      ...coreAnswers(topic('strategy'), [3, 3, 3, 3, 3, 3]),
      ...coreAnswers(topic('skills'), [1, 3, 3, 3, 3, 3]),
    };
    const topics = { strategy: { 'target-level': 4 }, skills: { 'target-level': 4 } };
    await open({ answers, topics });
    const titles = screen.page.findAll('.step h3').map((title) => title.text());
    // Skills gaps: 4 − 1 = 3 levels; Mandate, the first of the equal lowest in strategy: 4 − 3 = 1 level.
    expect(titles).toEqual(['Skills gaps', 'Mandate']);
    expect(screen.page.get('.step').text()).toContain('3 levels below your target');
  });
});

describe('the way to the organiser', () => {
  it('has two steps left before the first file', async () => {
    await open({ answers: allAnswers(questionnaire, 3) });
    await vi.waitFor(() => expect(screen.page.text()).toContain('two steps remain'));
  });

  it('says when answers have changed since the last saved file', async () => {
    const sent = {
      responseId: '00000000000000000000000000000001',
      revision: 2,
      checksum: `sha256:${'0'.repeat(64)}`,
      parent: `sha256:${'1'.repeat(64)}`,
      contentHash: `sha256:${'2'.repeat(64)}`,
      savedAt: '2027-03-01T09:00:00Z',
      language: 'en',
      markedSentAt: null,
    };
    await open({
      sending: sent,
      office: { code: null, name: 'Office', country: 'XA' },
      consent: { benchmark: true },
      answers: allAnswers(questionnaire, 3),
    });
    await vi.waitFor(() => expect(screen.page.text()).toContain('Changed since revision 2'));
  });
});

describe('an overall score', () => {
  it('is there only when every topic has one', async () => {
    await open({ answers: allAnswers(questionnaire, 3) });
    expect(screen.page.text()).toContain('Overall: 3.0');
  });

  it('is absent otherwise', async () => {
    await open({ answers: coreAnswers(topic('strategy'), [3, 3, 3, 3, 3, 3]) });
    expect(screen.page.text()).not.toContain('Overall');
  });
});
