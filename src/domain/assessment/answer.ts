import type { Level } from '@/domain/questionnaire/questionnaire';

/** What an office says about one item. Nothing yet is the absence of an answer, never a value. */
export type Answer =
  | { readonly code: 'level'; readonly level: Level }
  /** The reason may be missing while the assessment is open; the review lists it then. */
  | { readonly code: 'not-applicable'; readonly reason: string | null }
  | { readonly code: 'dont-know' };

export type AnswerCode = Answer['code'] | 'missing';

/** The value of a question that is not an item: an option code or text, a level or numeric code, yes/no, a list. */
export type QuestionValue = string | number | boolean | readonly string[];

/** Values by question id. */
export type QuestionValues = Readonly<Record<string, QuestionValue>>;

/** Everything that an assessment and a response have in common: what one office answered. */
export interface AnswerSheet {
  readonly office: {
    readonly code: string | null;
    readonly name: string;
    /** ISO 3166-1 alpha-2, ZZ for an international organisation. */
    readonly country: string | null;
  };
  /** By item id. */
  readonly answers: Readonly<Record<string, Answer>>;
  /** Private notes by item id; in a response only those the office chose to send. */
  readonly notes: Readonly<Record<string, string>>;
  /** By question id; `country` is not among them, it belongs to the office. */
  readonly profile: QuestionValues;
  readonly consent: QuestionValues;
  /** By topic id (extra topics included), then question id; later-wave questions about a topic stand here too. */
  readonly topics: Readonly<Record<string, QuestionValues>>;
  /** Closing questions, and the later-wave question `same-respondent`. */
  readonly closing: QuestionValues;
}
