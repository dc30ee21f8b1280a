import 'fake-indexeddb/auto';
import { allAnswers } from '@tests/support/answers';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Assessment } from '@/domain/assessment/assessment';
import { saveResponse } from '@/features/assess/send/saveResponse';
import { loadAssessment, saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase, type Database } from '@/storage/database';

const questionnaire = aQuestionnaire();
const NOW = '2027-03-01T09:00:00.000Z';
const whole = anAssessment({
  office: { code: null, name: 'Office of Examplia', country: 'XA' },
  consent: { benchmark: true },
  answers: allAnswers(questionnaire, 3),
});

let database: Database;

beforeEach(async () => {
  database = await openDatabase('own');
});
afterEach(() => removeDatabase('own'));

async function kept(assessment: Assessment): Promise<Assessment> {
  await saveNewAssessment(database, assessment);
  const loaded = await loadAssessment(database, assessment.id);
  if (!loaded) throw new Error('The assessment was not kept.');
  return loaded;
}

const save = (shown: Assessment) => saveResponse(database, shown, questionnaire, 'en', NOW);
const sendingOf = async ({ id }: Assessment) => (await loadAssessment(database, id))?.sending;

it('the revision is remembered before the file is handed out', async () => {
  const shown = await kept(whole);
  const outcome = await save(shown);
  expect(outcome.kind).toBe('ready');
  expect(await sendingOf(shown)).toMatchObject({ revision: 1, savedAt: '2027-03-01T09:00:00Z', language: 'en' });
});

it('saving the same again changes nothing on the device', async () => {
  const shown = await kept(whole);
  await save(shown);
  const { sequence } = database.saving.current;
  const saved = await loadAssessment(database, shown.id);
  expect(saved && (await save(saved)).kind).toBe('ready');
  expect(database.saving.current.sequence).toBe(sequence);
});

it('what is on screen and not durable is not sent', async () => {
  const shown = await kept(whole);
  const outcome = await save({ ...shown, answers: allAnswers(questionnaire, 4) });
  expect(outcome).toEqual({ kind: 'notSaved' });
  expect(await sendingOf(shown)).toMatchObject({ revision: 0, checksum: null });
});

it('a file that the organiser would refuse is not saved, and says why', async () => {
  const invitation = anInvitation({ offices: [{ code: 'XB', name: 'Another office' }] });
  const shown = await kept({ ...whole, invitation, office: { code: 'XA-1', name: 'Office', country: 'XA' } });
  expect(await save(shown)).toMatchObject({ kind: 'refused', reason: 'rule', detail: { kind: 'rule' } });
  expect(await sendingOf(shown)).toMatchObject({ revision: 0, checksum: null });
});
