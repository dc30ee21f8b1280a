import type { Assessment } from '@/domain/assessment/assessment';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { serialiseResponse } from '@/exchange/response/serialiseResponse';
import { toResponse } from '@/exchange/response/toResponse';
import type { Chance } from './chance';
import type { AnsweredOffice } from './demoAssessments';
import { copyOf, damagedOf, fileName, type DemoFile } from './demoFile';
import { seenByAnother } from './drawAnswers';
import { daysBefore } from './drawSendingTime';

const DAYS_BETWEEN_FILES = 7;

interface Sent {
  readonly file: DemoFile;
  readonly checksum: string;
}

/** The file that an assessment sends at the time of its making; with a parent, as its second revision. */
async function send(
  assessment: Assessment,
  language: string,
  questionnaire: Questionnaire,
  parent: string | null = null,
): Promise<Sent> {
  const createdAt = assessment.createdAt.replace(/\.\d+Z$/, 'Z');
  const revision = parent === null ? 1 : 2;
  const response = await toResponse(assessment, questionnaire, { language, createdAt, revision, parent });
  const bytes = await serialiseResponse(response, questionnaire);
  const name = fileName(response.wave?.id ?? '', response.checksum, 'response');
  return { file: { name, bytes }, checksum: response.checksum };
}

/** The assessment a week earlier, when the last topic and the closing questions were still open. */
function earlier(assessment: Assessment, { topics }: Questionnaire): Assessment {
  const open = topics.at(-1);
  const items = new Set(open?.items.map(({ id }) => id));
  return {
    ...assessment,
    createdAt: daysBefore(assessment.createdAt, DAYS_BETWEEN_FILES),
    answers: Object.fromEntries(Object.entries(assessment.answers).filter(([item]) => !items.has(item))),
    topics: Object.fromEntries(Object.entries(assessment.topics).filter(([topic]) => topic !== open?.id)),
    closing: {},
  };
}

/** What a colleague sent, who did not know that the office had answered already. */
function anotherOf(chance: Chance, assessment: Assessment): Assessment {
  return {
    ...assessment,
    createdAt: daysBefore(assessment.createdAt, DAYS_BETWEEN_FILES),
    sending: { ...assessment.sending, responseId: chance.hex(32) },
    answers: seenByAnother(chance, assessment.answers),
    notes: {},
    sentNotes: [],
    closing: {},
  };
}

/** The files of one office. */
async function filesOf(
  chance: Chance,
  { office, language, assessment }: AnsweredOffice,
  questionnaire: Questionnaire,
): Promise<readonly DemoFile[]> {
  const sendNow = (sheet: Assessment, parent?: string) => send(sheet, language, questionnaire, parent);
  switch (office.story) {
    case null:
      return [(await sendNow(assessment)).file];
    case 'silent':
      return [];
    case 'copied': {
      const { file } = await sendNow(assessment);
      return [file, copyOf(file)];
    }
    case 'revised':
    case 'damaged-once': {
      const first = await sendNow(earlier(assessment, questionnaire));
      const second = await sendNow(assessment, first.checksum);
      return [office.story === 'revised' ? first.file : damagedOf(first.file), second.file];
    }
    case 'two-answers':
      return [(await sendNow(anotherOf(chance, assessment))).file, (await sendNow(assessment)).file];
    default:
      return office.story satisfies never;
  }
}

/** The response files of all offices, in the order of their names. */
export async function demoResponses(
  chance: Chance,
  answered: readonly AnsweredOffice[],
  questionnaire: Questionnaire,
): Promise<readonly DemoFile[]> {
  const files: DemoFile[] = [];
  for (const office of answered) files.push(...(await filesOf(chance, office, questionnaire)));
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
