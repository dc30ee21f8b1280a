import { allAnswers } from '@tests/support/answers';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { expect, it } from 'vitest';
import { parseAssessmentFile } from '@/exchange/assessment/parseAssessmentFile';
import { isProblem } from '@/exchange/reading/fileProblem';
import { copyFile } from '@/features/assess/result/copyFile';

const questionnaire = aQuestionnaire();
const assessment = anAssessment({
  office: { code: null, name: 'Office of Examplia', country: 'XA' },
  answers: allAnswers(questionnaire, 2),
  notes: { 'strategy-mandate': 'A private note.' },
  invitation: anInvitation(),
});

it('a copy holds everything, private notes too, and can be read again', async () => {
  const { bytes } = await copyFile(assessment, questionnaire);
  const read = await parseAssessmentFile(bytes, [questionnaire]);
  if (isProblem(read)) throw new Error(read.reason);
  expect(read.assessment).toMatchObject({
    office: assessment.office,
    answers: assessment.answers,
    notes: assessment.notes,
  });
});

it('a copy is named after the wave and its checksum, never after the office', async () => {
  const { fileName, bytes } = await copyFile(assessment, questionnaire);
  const { checksum } = JSON.parse(new TextDecoder().decode(bytes)) as { checksum: string };
  expect(fileName).toBe(`wave-1-${checksum.slice(7, 15)}.assessment.json`);
});
