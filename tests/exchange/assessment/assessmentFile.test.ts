import { describe, expect, test } from 'vitest';
import type { Assessment } from '@/domain/assessment/assessment';
import { parseAssessmentFile } from '@/exchange/assessment/parseAssessmentFile';
import { serialiseAssessment } from '@/exchange/assessment/serialiseAssessment';
import { exampleFile, fileBytes, fixtureBytes } from '@tests/exchange/exampleFile';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const read = (bytes: Uint8Array<ArrayBuffer>) => parseAssessmentFile(bytes, [questionnaire]);
const readChanged = async (changes: object) => read(await fileBytes({ ...exampleFile('assessment'), ...changes }));

test('the example of version 1 opens', async () => {
  expect(await read(fixtureBytes('assessment/assessment-1.json'))).toMatchObject({
    assessment: {
      id: '0b0c7d2e-3f41-4a52-9b63-7c8d9e0fa1b2',
      invitation: { wave: { id: '2027' }, questionnaire: { id: questionnaire.id } },
      answeredAt: { 'strategy-mandate': '2027-02-01T08:31:10.250Z' },
      notes: { 'skills-map': 'Ask the training unit' },
      sentNotes: ['strategy-mandate'],
      topics: { strategy: { 'share-title': 'Kept, though hidden at present' }, 'green-it': { 'workshop-interest': 3 } },
    },
  });
});

describe('an assessment is read back as it was saved', () => {
  const readBack = async (assessment: Assessment) => read(await serialiseAssessment(assessment, questionnaire));

  test('empty', async () => {
    expect(await readBack(anAssessment())).toMatchObject({ assessment: anAssessment() });
  });

  test('with everything, private notes and hidden answers included', async () => {
    const assessment = anAssessment({
      invitation: anInvitation({ extraTopics: [{ id: 'green-it', title: 'Green IT', description: '' }], note: 'Note' }),
      answers: { 'skills-map': { code: 'not-applicable', reason: null }, 'future-health': { code: 'level', level: 2 } },
      answeredAt: { 'skills-map': '2027-02-01T08:31:10.250Z', 'future-health': '2027-02-01T08:31:11.250Z' },
      notes: { 'skills-map': 'Private', 'skills-learning': 'Sent' },
      sentNotes: ['skills-learning'],
      topics: {
        skills: { 'experiment-partners': false, 'workshop-interest': 0 },
        'green-it': { 'workshop-interest': 3 },
      },
    });
    const file = await readBack(assessment);
    expect(file).toMatchObject({ assessment });
    expect(assessment).toMatchObject('assessment' in file ? file.assessment : {});
  });

  test('except that a tab in a text has become a space', async () => {
    const file = await readBack(anAssessment({ notes: { 'skills-map': 'a\tb\r\nc' } }));
    expect(file).toMatchObject({ assessment: { notes: { 'skills-map': 'a b\nc' } } });
  });
});

describe('what is refused', () => {
  test.each([
    ['not-a-waymark-file', { format: 'waymark/response' }],
    ['version-too-new', { version: 2 }],
    ['schema', { by: 'x' }],
    ['schema', { sending: {} }],
    ['unknown-questionnaire', { questionnaire: { id: 'x', edition: '1', hash: questionnaire.hash } }],
    ['rule', { answers: [{ item: 'no-such-item', code: 'dont-know', at: null, by: null }] }],
    ['rule', { notes: ['a', 'b'].map((text) => ({ item: 'skills-map', text, send: true })) }],
    ['rule', { topics: [{ topic: '__proto__' }] }],
    ['rule', { topics: [{ topic: 'skills' }, { topic: 'skills' }] }],
  ])('%s: %j', async (reason, changes) => {
    expect(await readChanged(changes)).toMatchObject({ reason });
  });
});
