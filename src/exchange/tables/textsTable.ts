import type { QuestionValues } from '@/domain/assessment/answer';
import type { Response } from '@/domain/collection/response';
import type { Question, Questionnaire, Section } from '@/domain/questionnaire/questionnaire';
import { closingQuestionsOf, topicQuestionsOf } from '@/exchange/response/responseQuestions';
import { officeColumn, responseColumn, waveColumn, type OfResponse } from './responseColumns';
import { tableOf, type Code, type Column, type Table } from './table';
import { describeQuestion, itemCodes, topicCodes, type Vocabulary } from './vocabulary';

interface FreeText {
  readonly topic: string | null;
  readonly question: string;
  readonly text: string;
}

interface TextRow extends OfResponse, FreeText {}

/** Stands for the question after the office's name. */
const OFFICE_NAME = 'office-name';

function isFreeText({ type }: Question): boolean {
  return type === 'text' || type === 'text-list';
}

/** The texts that a person wrote as answers to these questions; of a list each one. */
function textsIn(questions: readonly Question[], values: QuestionValues, topic: string | null): readonly FreeText[] {
  return questions.filter(isFreeText).flatMap(({ id }) => {
    const value = values[id];
    const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
    return texts.filter((text) => text !== '').map((text: string) => ({ topic, question: id, text }));
  });
}

function textsOfTopics({ topics, notes }: Response, questionnaire: Questionnaire): readonly FreeText[] {
  const questions = topicQuestionsOf(questionnaire);
  const own = questionnaire.topics.flatMap(({ id, items }) => [
    ...items.flatMap((item) => (notes[item.id] ? [{ topic: id, question: item.id, text: notes[item.id] ?? '' }] : [])),
    ...textsIn(questions, topics[id] ?? {}, id),
  ]);
  const extra = Object.keys(topics).filter((id) => !questionnaire.topics.some((topic) => topic.id === id));
  return [...own, ...extra.toSorted().flatMap((id) => textsIn(questions, topics[id] ?? {}, id))];
}

function textsOf(response: Response, questionnaire: Questionnaire): readonly FreeText[] {
  return [
    { topic: null, question: OFFICE_NAME, text: response.office.name },
    ...textsOfTopics(response, questionnaire),
    ...textsIn(closingQuestionsOf(questionnaire), response.closing, null),
  ];
}

function questionCodes(vocabulary: Vocabulary): readonly Code[] {
  const asked = (section: Section, questions: readonly Question[]) =>
    questions
      .filter(isFreeText)
      .map(({ id }) => ({ code: id, label: describeQuestion(vocabulary, section, id, id).label }));
  const { questions } = vocabulary.questionnaire;
  return [
    { code: OFFICE_NAME, label: 'Name of the office' },
    ...itemCodes(vocabulary),
    ...asked('topic-questions', questions['topic-questions']),
    ...asked('closing-questions', questions['closing-questions']),
  ];
}

function columnsOf(vocabulary: Vocabulary): readonly Column<TextRow>[] {
  return [
    waveColumn,
    responseColumn,
    officeColumn,
    {
      name: 'consent_text',
      type: 'string',
      ...describeQuestion(vocabulary, 'consent', 'text', 'Consent: free texts'),
      value: ({ response: { consent } }) => (typeof consent['text'] === 'string' ? consent['text'] : null),
    },
    {
      name: 'topic_id',
      type: 'string',
      label: 'Topic, or a topic that the organiser added; empty for texts about none',
      codes: topicCodes(vocabulary),
      value: ({ topic }) => topic,
    },
    {
      name: 'question_id',
      type: 'string',
      label: 'Question; an item for the note to it',
      codes: questionCodes(vocabulary),
      value: ({ question }) => question,
    },
    { name: 'text', type: 'string', label: 'What the office wrote', value: ({ text }) => text },
  ];
}

/** The free texts of every response, the name of the office among them; empty ones have no row. */
export function textsTable(vocabulary: Vocabulary): Table<Response> {
  return tableOf('texts.csv', columnsOf(vocabulary), (response) =>
    textsOf(response, vocabulary.questionnaire).map((text) => ({ response, ...text })),
  );
}
