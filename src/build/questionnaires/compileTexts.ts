import type { AnswerCode } from '@/domain/assessment/answer';
import { LEVELS, SECTIONS, type Level, type Questionnaire, type Section } from '@/domain/questionnaire/questionnaire';
import type {
  ItemTexts,
  QuestionnaireTexts,
  QuestionTexts,
  TopicTexts,
} from '@/domain/questionnaire/questionnaireTexts';
import { readYaml, type Place } from './yamlReader';

const ANSWER_CODES: readonly AnswerCode[] = ['level', 'not-applicable', 'dont-know', 'missing'];

/** Texts for exactly these ids: a missing one and one too many are both refused. */
function readEach<T>(place: Place, ids: readonly (string | number)[], read: (place: Place) => T): Record<string, T> {
  const names = ids.map(String);
  place.only(...names);
  return Object.fromEntries(names.map((id) => [id, read(place.at(id))]));
}

const text = (place: Place): string => place.text();

function readItem(place: Place): ItemTexts {
  place.only('title', 'question', 'why', 'levels', 'next-steps', 'evidence');
  return {
    title: place.at('title').text(),
    question: place.at('question').text(),
    why: place.at('why').text(),
    levels: readEach(place.at('levels'), LEVELS, text) as Record<Level, string>,
    nextSteps: readEach(place.at('next-steps'), LEVELS, text) as Record<Level, string>,
    evidence: place.at('evidence').text(),
  };
}

function readTopics(place: Place, questionnaire: Questionnaire) {
  const topics: Record<string, TopicTexts> = {};
  const items: Record<string, ItemTexts> = {};
  place.only(...questionnaire.topics.map((topic) => topic.id));
  for (const topic of questionnaire.topics) {
    const at = place.at(topic.id);
    at.only('title', 'description', 'items');
    topics[topic.id] = { title: at.at('title').text(), description: at.at('description').text() };
    Object.assign(
      items,
      readEach(
        at.at('items'),
        topic.items.map((item) => item.id),
        readItem,
      ),
    );
  }
  return { topics, items };
}

function readQuestions(place: Place, questionnaire: Questionnaire, section: Section): Record<string, QuestionTexts> {
  const questions = questionnaire.questions[section];
  place.only(...questions.map((question) => question.id));
  return Object.fromEntries(
    questions.map((question) => {
      const at = place.at(question.id);
      at.only('label', 'note', 'hint', 'options');
      const own = question.optionsFrom ? [] : question.options;
      return [
        question.id,
        {
          label: at.at('label').text(),
          ...(at.has('note') ? { note: at.at('note').text() } : {}),
          ...(at.has('hint') ? { hint: at.at('hint').text() } : {}),
          options: own.length > 0 ? readEach(at.at('options'), own, text) : {},
        },
      ];
    }),
  );
}

/** Compiles one language of an edition; every id of the edition must have its text, and nothing else may have one. */
export function compileTexts(file: string, source: string, questionnaire: Questionnaire): QuestionnaireTexts {
  const root = readYaml(file, source);
  root.only(
    'language',
    'title',
    'audience',
    'unit-of-assessment',
    'levels',
    'quantifiers',
    'instruction',
    'answer-codes',
    'item-extras',
    'barriers',
    'topics',
    ...SECTIONS,
  );
  const codes = root.at('answer-codes');
  const barrierIds =
    questionnaire.questions['topic-questions'].find((question) => question.optionsFrom === 'barriers')?.options ?? [];
  return {
    language: root.at('language').text(),
    title: root.at('title').text(),
    audience: root.at('audience').text(),
    unitOfAssessment: root.at('unit-of-assessment').text(),
    levels: readEach(root.at('levels'), LEVELS, (place) => ({
      label: place.at('label').text(),
      meaning: place.at('meaning').text(),
    })) as QuestionnaireTexts['levels'],
    quantifiers: readEach(root.at('quantifiers'), questionnaire.quantifiers, text),
    instruction: root.at('instruction').items().map(text),
    answerCodes: readEach(codes, ANSWER_CODES, (place) => place.at('label').text()) as Record<AnswerCode, string>,
    notApplicableReasons: readEach(codes.at('not-applicable').at('reasons'), questionnaire.notApplicableReasons, text),
    note: root.at('item-extras').at('note').text(),
    ...readTopics(root.at('topics'), questionnaire),
    questions: Object.fromEntries(
      SECTIONS.map((section) => [section, readQuestions(root.at(section), questionnaire, section)]),
    ) as QuestionnaireTexts['questions'],
    barriers: readEach(root.at('barriers'), barrierIds, text),
  };
}
