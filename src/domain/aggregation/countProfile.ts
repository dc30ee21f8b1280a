import type { QuestionValue } from '@/domain/assessment/answer';
import { isAnswered } from '@/domain/assessment/isShown';
import type { Response } from '@/domain/collection/response';
import type { Question, Questionnaire } from '@/domain/questionnaire/questionnaire';

/** How often each option of a question was chosen. */
export interface OptionCounts {
  readonly question: string;
  /** Responses with an answer to the question; with several options to choose, the counts may add up to more. */
  readonly answered: number;
  readonly missing: number;
  /** For every option, in questionnaire order. */
  readonly options: readonly { readonly option: string; readonly count: number }[];
}

export interface TopicOptionCounts extends OptionCounts {
  readonly topic: string;
}

function isChoice({ options }: Question): boolean {
  return options.length > 0;
}

function countOptions(question: Question, values: readonly (QuestionValue | undefined)[]): OptionCounts {
  const answered = values.filter(isAnswered);
  const chosen = answered.map((value) => (Array.isArray(value) ? value : [String(value)]));
  return {
    question: question.id,
    answered: answered.length,
    missing: values.length - answered.length,
    options: question.options.map((option) => ({
      option,
      count: chosen.filter((codes) => codes.includes(option)).length,
    })),
  };
}

/** Counts the profile questions with options: types, tools in use, how answers were agreed. In questionnaire order. */
export function countProfile(questionnaire: Questionnaire, responses: readonly Response[]): readonly OptionCounts[] {
  return questionnaire.questions.profile.filter(isChoice).map((question) =>
    countOptions(
      question,
      responses.map(({ profile }) => profile[question.id]),
    ),
  );
}

/** Counts the questions about topics with options, such as barriers, interest and offers: by question, then by topic. */
export function countTopicQuestions(
  questionnaire: Questionnaire,
  responses: readonly Response[],
): readonly TopicOptionCounts[] {
  return questionnaire.questions['topic-questions'].filter(isChoice).flatMap((question) =>
    questionnaire.topics.map(({ id }) => ({
      topic: id,
      ...countOptions(
        question,
        responses.map(({ topics }) => topics[id]?.[question.id]),
      ),
    })),
  );
}
