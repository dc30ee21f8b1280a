import { allAnswers } from '@tests/support/answers';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire, textsFor } from '@tests/support/questionnaires';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from '@/domain/assessment/assessment';
import { prepareResponse } from '@/features/assess/send/prepareResponse';
import { toPreview, type PreviewGroup } from '@/features/assess/send/previewGroups';
import { createTexts } from '@/i18n/texts';

const questionnaire = aQuestionnaire();
const wording = textsFor(questionnaire);
const interfaceTexts = createTexts('en');
const titles = questionnaire.topics.map(({ id }) => ({ id, label: wording.topics[id]?.title ?? id }));
const topics = [...titles, { id: 'licences', label: 'Licence questions' }];

const assessment = anAssessment({
  office: { code: null, name: 'Office of Examplia', country: 'CA' },
  consent: { benchmark: true, contact: false },
  answers: {
    ...allAnswers(questionnaire, 3),
    'strategy-roadmap': { code: 'not-applicable', reason: 'legally-impossible' },
    'strategy-funding': { code: 'dont-know' },
  },
  notes: { 'strategy-mandate': 'See the plan.', 'strategy-roadmap': 'Private thoughts.' },
  sentNotes: ['strategy-mandate'],
  profile: { 'open-tools': ['python', 'r'] },
  topics: {
    strategy: {
      'target-level': 4,
      'workshop-interest': 0,
      'willing-to-share': ['none'],
      'share-title': 'Hidden title',
    },
    licences: { 'workshop-interest': 3 },
  },
  closing: { 'topic-ranking': ['skills', 'licences'] },
  invitation: anInvitation({ extraTopics: [{ id: 'licences', title: 'Licence questions', description: '' }] }),
});

async function previewOf(changes: Partial<Assessment> = {}): Promise<readonly PreviewGroup[]> {
  const { response } = await prepareResponse(
    { ...assessment, ...changes },
    questionnaire,
    'en',
    '2027-03-01T09:00:00Z',
  );
  const source = { response, questionnaire, texts: wording, topics, blocks: [], unchanged: false };
  return toPreview(source, interfaceTexts);
}

async function rows(group: string, changes: Partial<Assessment> = {}): Promise<Readonly<Record<string, string>>> {
  const found = (await previewOf(changes)).find(({ id }) => id === group);
  return Object.fromEntries((found?.rows ?? []).map(({ label, values }) => [label, values.join(' / ')]));
}

beforeAll(() => interfaceTexts.load('app', 'assess'));

describe('the preview of a response file', () => {
  it('tells each answer with the whole text of its level, and a note only when it is sent', async () => {
    const strategy = await rows('topic-strategy');
    expect(strategy['Mandate']).toBe(`3 · ${wording.items['strategy-mandate']?.levels[3]} / Note: See the plan.`);
    expect(strategy['Inventory and roadmap']).toBe('Not applicable to our office / The law does not allow it');
    expect(strategy['Business case and money']).toBe('We do not know');
  });

  it('does not show what a condition hides, because the file does not hold it', async () => {
    expect(Object.values(await rows('topic-strategy')).join()).not.toContain('Hidden title');
  });

  it('tells lists in the order of the file, and ranks with their places', async () => {
    expect(Object.values(await rows('profile'))).toEqual(['R / Python']);
    expect(Object.values(await rows('closing'))).toEqual(['1. Skills / 2. Licence questions']);
  });

  it('shows an answer that is zero or no', async () => {
    expect(Object.values(await rows('topic-strategy'))).toContain('Neither attend nor read the notes');
    expect(Object.values(await rows('consent'))).toEqual([
      'Yes',
      'Only the organiser',
      'Only the organiser may read them',
      'No',
    ]);
  });

  it('shows topics that the organiser added', async () => {
    expect(Object.values(await rows('topic-licences'))).toEqual(['Attend and bring a problem of our own']);
  });

  it('tells the office with the code that the file will carry', async () => {
    expect(Object.values(await rows('office'))).toEqual(['Office of Examplia', 'Canada / CA', 'CA']);
  });

  it('counts the questions of a topic that have no answer', async () => {
    const groups = await previewOf({ answers: { 'skills-map': { code: 'dont-know' } } });
    const leftOut = (id: string) => groups.find((group) => group.id === id)?.leftOut;
    expect([leftOut('topic-skills'), leftOut('topic-strategy'), leftOut('topic-licences')]).toEqual([6, 7, 0]);
  });

  it('has a row for every field of the file', async () => {
    const { response } = await prepareResponse(assessment, questionnaire, 'en', '2027-03-01T09:00:00Z');
    const groups = await previewOf();
    const fields = [response.profile, response.consent, response.closing, ...Object.values(response.topics)];
    const expected =
      Object.keys(response.answers).length + fields.reduce((total, values) => total + Object.keys(values).length, 0);
    const shown = groups.filter(({ id }) => id !== 'file' && id !== 'office').flatMap((group) => group.rows);
    expect(shown).toHaveLength(expected);
  });
});
