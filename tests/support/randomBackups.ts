import fc from 'fast-check';
import type { Answer, QuestionValue } from '@/domain/assessment/answer';
import type { Entry, EntryPath, EntryValue } from '@/domain/assessment/assessment';
import type { AssessmentBackup } from '@/domain/assessment/backup';
import type { Change } from '@/domain/assessment/change';
import { fromEntries } from '@/domain/assessment/entriesOf';
import type { Invitation } from '@/domain/collection/invitation';
import { itemsOf, LEVELS, type Question, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from '@/exchange/response/responseQuestions';
import { anAssessment } from './anAssessment';
import { anInvitation } from './anInvitation';

type Edit = { readonly path: EntryPath; readonly value: EntryValue | null };

/** Texts as people write them: of any script, on several lines, with what a file must escape. */
const texts = (max: number) =>
  fc
    .array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('é', '\n', ' ', '"', '\\', '<b>', '😀')),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => {
      // What the app itself never keeps: control characters, half characters, texts that are not composed or empty.
      const text = parts
        .join('')
        .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\p{Surrogate}]/gu, '')
        .normalize('NFC');
      return [...(text || 'x')].slice(0, max).join('').normalize('NFC');
    })
    .filter((text) => [...text].length <= max);

function values(question: Question): fc.Arbitrary<QuestionValue> {
  const { type, options, numeric, max, maxLength = 1000 } = question;
  switch (type) {
    case 'single':
      return numeric ? fc.constantFrom(...options.map(Number)) : fc.constantFrom(...options);
    case 'multi':
      return fc.subarray([...options], { minLength: 1, ...(max === undefined ? {} : { maxLength: max }) });
    case 'text':
      return texts(maxLength);
    case 'text-list':
      return fc.uniqueArray(texts(maxLength), { minLength: 1, maxLength: max ?? 3 });
    case 'boolean':
      return fc.boolean();
    case 'level':
      return fc.constantFrom(...LEVELS);
    case 'ranking':
      return fc.uniqueArray(fc.constantFrom('skills', 'strategy', 'green-it'), { minLength: 1, maxLength: max ?? 3 });
    case 'code':
      throw new Error(`"${question.id}" is not a value of its own.`);
  }
}

function answers(questionnaire: Questionnaire): fc.Arbitrary<Answer> {
  const { notApplicableReasons: reasons } = questionnaire;
  return fc.oneof(
    fc.constantFrom(...LEVELS).map((level) => ({ code: 'level', level }) as const),
    fc.constantFrom(null, ...reasons).map((reason) => ({ code: 'not-applicable', reason }) as const),
    fc.constant({ code: 'dont-know' } as const),
  );
}

function edits(questionnaire: Questionnaire): fc.Arbitrary<Edit> {
  const items = fc.constantFrom(...itemsOf(questionnaire).map(({ id }) => id));
  const topics = fc.constantFrom(...questionnaire.topics.map(({ id }) => id), 'green-it');
  const place = <T extends EntryValue>(path: fc.Arbitrary<EntryPath>, value: fc.Arbitrary<T>): fc.Arbitrary<Edit> =>
    fc.tuple(path, fc.option(value, { freq: 6 })).map(([at, what]) => ({ path: at, value: what }));
  const ofSection = (questions: readonly Question[], path: (id: string) => EntryPath) =>
    questions.map((question) => place(fc.constant(path(question.id)), values(question)));
  return fc.oneof(
    {
      weight: 12,
      arbitrary: place(
        items.map((item) => `answer/${item}` as const),
        answers(questionnaire),
      ),
    },
    {
      weight: 3,
      arbitrary: place(
        items.map((item) => `note/${item}` as const),
        texts(questionnaire.noteMaxLength),
      ),
    },
    place(fc.constant('office/name'), texts(200)),
    place(fc.constant('office/country'), fc.constantFrom('XA', 'QM', 'ZZ')),
    ...ofSection(profileQuestionsOf(questionnaire), (id) => `profile/${id}`),
    ...ofSection(questionnaire.questions.consent, (id) => `consent/${id}`),
    ...ofSection(closingQuestionsOf(questionnaire), (id) => `closing/${id}`),
    ...topicQuestionsOf(questionnaire).map((question) =>
      place(
        topics.map((topic) => `topic/${topic}/${question.id}` as const),
        values(question),
      ),
    ),
  );
}

const timeOf = (minute: number) => new Date(Date.UTC(2027, 1, 1, 9, minute, 0, 250)).toISOString();

/** What a device knows of an assessment after these edits, one a minute. */
function backupOf(made: readonly Edit[], invitation: Invitation | null, firstSequence: number): AssessmentBackup {
  const entries = new Map<EntryPath, Entry>();
  const history: Change[] = [];
  for (const [index, { path, value }] of made.entries()) {
    const at = timeOf(index + 1);
    const before = entries.get(path)?.value ?? null;
    history.push({
      sequence: firstSequence + 2 * index,
      at,
      kind: 'edit',
      of: null,
      places: [{ path, before, after: value }],
    });
    if (value === null) entries.delete(path);
    else entries.set(path, { path, value, at });
  }
  const filled = [...entries.values()];
  const times = Object.fromEntries(
    filled.flatMap(({ path, at }) => (path.startsWith('answer/') ? [] : [[path, at] as const])),
  );
  return { assessment: fromEntries(anAssessment({ invitation }), filled), times, history };
}

/** Assessments with their history as any use of the app could leave them, answers and texts of every kind. */
export function randomBackups(questionnaire: Questionnaire): fc.Arbitrary<AssessmentBackup> {
  const invitation = anInvitation({ extraTopics: [{ id: 'green-it', title: 'Green IT', description: '' }] });
  return fc
    .tuple(
      fc.array(edits(questionnaire), { maxLength: 60 }),
      fc.constantFrom(null, invitation),
      fc.integer({ min: -50, max: 50 }),
    )
    .map(([made, invited, first]) => backupOf(made, invited, first));
}
