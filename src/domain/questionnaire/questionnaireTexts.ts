import type { AnswerCode } from '@/domain/assessment/answer';
import type { Level, Section } from './questionnaire';

export interface QuestionTexts {
  readonly label: string;
  readonly note?: string;
  readonly hint?: string;
  /** By option code; empty where the options are barriers or topics. */
  readonly options: Readonly<Record<string, string>>;
}

export interface ItemTexts {
  readonly title: string;
  readonly question: string;
  readonly why: string;
  readonly levels: Readonly<Record<Level, string>>;
  /** The step that leads one level up, written at the current level. */
  readonly nextSteps: Readonly<Record<Level, string>>;
  readonly evidence: string;
}

export interface TopicTexts {
  readonly title: string;
  readonly description: string;
}

/** The wording of an edition in one language, by id. */
export interface QuestionnaireTexts {
  readonly language: string;
  readonly title: string;
  readonly audience: string;
  readonly unitOfAssessment: string;
  readonly levels: Readonly<Record<Level, { readonly label: string; readonly meaning: string }>>;
  readonly quantifiers: Readonly<Record<string, string>>;
  readonly instruction: readonly string[];
  readonly answerCodes: Readonly<Record<AnswerCode, string>>;
  readonly notApplicableReasons: Readonly<Record<string, string>>;
  readonly note: string;
  readonly topics: Readonly<Record<string, TopicTexts>>;
  readonly items: Readonly<Record<string, ItemTexts>>;
  readonly questions: Readonly<Record<Section, Readonly<Record<string, QuestionTexts>>>>;
  readonly barriers: Readonly<Record<string, string>>;
}

/** A text by id. Throws when it is missing: the build refuses editions with a missing text, so that is a bug. */
export function textOf<T>(texts: Readonly<Record<string, T>>, id: string): T {
  const text = texts[id];
  if (text === undefined) throw new Error(`No text for "${id}".`);
  return text;
}
