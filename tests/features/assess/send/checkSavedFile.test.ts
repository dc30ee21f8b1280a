import { allAnswers } from '@tests/support/answers';
import { anAssessment } from '@tests/support/anAssessment';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { expect, it } from 'vitest';
import type { Assessment } from '@/domain/assessment/assessment';
import { checkSavedFile } from '@/features/assess/send/checkSavedFile';
import { prepareResponse } from '@/features/assess/send/prepareResponse';

const questionnaire = aQuestionnaire();
const assessment = anAssessment({
  office: { code: null, name: 'Office of Examplia', country: 'XA' },
  consent: { benchmark: true },
  answers: allAnswers(questionnaire, 3),
});

const prepare = (of: Assessment) => prepareResponse(of, questionnaire, 'en', '2027-03-01T09:00:00.000Z');
const check = (bytes: Uint8Array<ArrayBuffer>, { sending }: Pick<Assessment, 'sending'>) =>
  checkSavedFile('saved.response.json', bytes, sending, questionnaire);

it('the last saved file is known again', async () => {
  const saved = await prepare(assessment);
  expect(await check(saved.bytes, saved)).toEqual({ kind: 'same', revision: 1 });
});

it('an earlier revision is not the last one', async () => {
  const first = await prepare(assessment);
  const changed = { ...assessment, sending: first.sending, consent: { benchmark: false } };
  const second = await prepare(changed);
  expect(await check(first.bytes, second)).toEqual({ kind: 'otherRevision', revision: 1 });
});

it('a file of another assessment is told apart', async () => {
  const own = await prepare(assessment);
  const sending = { ...assessment.sending, responseId: 'f'.repeat(32) };
  const other = await prepare({ ...assessment, sending });
  expect(await check(other.bytes, own)).toEqual({ kind: 'otherAssessment' });
});

it('one changed digit is found by the checksum', async () => {
  const saved = await prepare(assessment);
  const text = new TextDecoder().decode(saved.bytes).replace('"level":3', '"level":4');
  expect(await check(new TextEncoder().encode(text), saved)).toEqual({ kind: 'unreadable', reason: 'checksum' });
});

it('a file cut short is no file', async () => {
  const saved = await prepare(assessment);
  const half = saved.bytes.slice(0, saved.bytes.length / 2);
  expect(await check(half, saved)).toEqual({ kind: 'unreadable', reason: 'not-json' });
});
