import type { QuestionValue, QuestionValues } from '@/domain/assessment/answer';
import type { SendingBlock } from '@/domain/assessment/reviewAssessment';
import type { Response } from '@/domain/collection/response';
import { SECTIONS, type Question, type Questionnaire, type Section } from '@/domain/questionnaire/questionnaire';
import { textOf, type QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from '@/exchange/response/responseQuestions';
import type { Option } from '@/features/assess/question/questionOptions';
import { questionWords } from '@/features/assess/question/questionWords';
import type { Texts } from '@/i18n/texts';

/** One field of the file: what it is about, and what the file says of it. */
export interface PreviewRow {
  readonly label: string;
  readonly values: readonly string[];
}

export interface PreviewGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly PreviewRow[];
  /** Items that have no answer and are therefore not in the file. */
  readonly leftOut: number;
}

/** What a preview is made of. */
export interface PreviewSource {
  readonly response: Response;
  readonly questionnaire: Questionnaire;
  readonly texts: QuestionnaireTexts;
  /** Topics of the wave with their titles, those that the organiser added included. */
  readonly topics: readonly Option[];
  /** What is still missing and stands in the response only so that the rest can be shown. */
  readonly blocks: readonly SendingBlock[];
  /** The last saved file says the same; otherwise revision and time are given when the file is saved. */
  readonly unchanged: boolean;
}

/** The field of every answer in words, group by group, in the order of the questionnaire. */
export function toPreview(
  source: PreviewSource,
  { t, formats }: Pick<Texts, 't' | 'formats'>,
): readonly PreviewGroup[] {
  const { response, questionnaire, texts, topics, blocks, unchanged } = source;

  const sectionOf = (question: Question): Section =>
    SECTIONS.find((section) => questionnaire.questions[section].includes(question)) ?? 'profile';
  const isMissing = (kind: SendingBlock['kind'], question?: string) =>
    blocks.some((block) => block.kind === kind && (block.kind !== 'consent' || block.question === question));
  const row = (label: string, ...values: readonly string[]): PreviewRow => ({ label, values });
  const group = (id: string, title: string, rows: readonly PreviewRow[], leftOut = 0): PreviewGroup => ({
    id,
    title,
    rows,
    leftOut,
  });

  const wordsOf = (question: Question, value: QuestionValue) =>
    questionWords(question, sectionOf(question), value, source, { t });

  function rowsOf(questions: readonly Question[], values: QuestionValues): readonly PreviewRow[] {
    return questions.flatMap((question) => {
      const value = values[question.id];
      if (value === undefined) return [];
      const { label } = textOf(texts.questions[sectionOf(question)], question.id);
      return [row(label, ...wordsOf(question, value))];
    });
  }

  function answerRow(item: string): readonly PreviewRow[] {
    const answer = response.answers[item];
    if (!answer) return [];
    const { title, levels } = textOf(texts.items, item);
    const note = response.notes[item];
    const notes = note ? [t('send.note', { note })] : [];
    switch (answer.code) {
      case 'level':
        return [row(title, t('send.level', { level: answer.level, label: levels[answer.level] }), ...notes)];
      case 'not-applicable': {
        const code = texts.answerCodes['not-applicable'];
        const reason = answer.reason === null ? [] : [textOf(texts.notApplicableReasons, answer.reason)];
        return [row(title, code, ...reason, ...notes)];
      }
      case 'dont-know':
        return [row(title, texts.answerCodes['dont-know'], ...notes)];
      default:
        return answer satisfies never;
    }
  }

  function fileGroup(): PreviewGroup {
    const { wave, revision, parent, createdAt, language, responseId, checksum } = response;
    const { id, edition, hash } = response.questionnaire;
    return group('file', t('send.group-file'), [
      row(t('send.field-kind'), t('send.kind')),
      row(t('send.field-wave'), ...(wave ? [wave.title, wave.id] : [t('send.no-wave')])),
      row(t('send.field-revision'), formats.integer(revision)),
      row(t('send.field-parent'), parent ?? t('send.first')),
      row(t('send.field-created'), unchanged ? formats.dateTime(createdAt) : t('send.when-saved')),
      row(t('send.field-language'), formats.language(language)),
      row(t('send.field-questionnaire'), texts.title, `${id} ${edition}`, hash),
      row(t('send.field-response'), responseId),
      row(t('send.field-checksum'), unchanged ? checksum : t('send.when-saved')),
    ]);
  }

  function officeGroup(): PreviewGroup {
    const { name, country, code } = response.office;
    const missing = isMissing('country');
    return group('office', t('send.group-office'), [
      row(t('send.field-office'), isMissing('officeName') ? t('send.missing') : name),
      row(t('send.field-country'), ...(missing ? [t('send.missing')] : [formats.country(country), country])),
      ...(missing && code === country ? [] : [row(t('send.field-code'), code)]),
    ]);
  }

  function consentGroup(): PreviewGroup {
    const rows = questionnaire.questions.consent.flatMap((question) =>
      isMissing('consent', question.id)
        ? [row(textOf(texts.questions.consent, question.id).label, t('send.missing'))]
        : rowsOf([question], response.consent),
    );
    return group('consent', t('send.group-consent'), rows);
  }

  const topicGroups = topics.map(({ id, label }) => {
    const items = questionnaire.topics.find((topic) => topic.id === id)?.items ?? [];
    const answers = items.flatMap((item) => answerRow(item.id));
    const rows = [...answers, ...rowsOf(topicQuestionsOf(questionnaire), response.topics[id] ?? {})];
    return group(`topic-${id}`, label, rows, items.length - answers.length);
  });

  return [
    officeGroup(),
    consentGroup(),
    group('profile', t('send.group-profile'), rowsOf(profileQuestionsOf(questionnaire), response.profile)),
    ...topicGroups,
    group('closing', t('send.group-closing'), rowsOf(closingQuestionsOf(questionnaire), response.closing)),
    fileGroup(),
  ];
}
