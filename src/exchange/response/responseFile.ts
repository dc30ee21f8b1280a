import type { QuestionValue } from '@/domain/assessment/answer';
import type { Level, QuestionnaireReference } from '@/domain/questionnaire/questionnaire';

/** One answer as it stands in a file. */
export interface AnswerEntry {
  readonly item: string;
  readonly code: 'level' | 'not-applicable' | 'dont-know';
  readonly level?: Level;
  readonly reason?: string;
  readonly note?: string;
}

/** The questions about one topic: its id under `topic`, and the values by question id. */
export type TopicEntry = { readonly topic: string } & Readonly<Record<string, QuestionValue>>;

/** A response file as an object that its schema accepts. */
export interface ResponseFile {
  readonly format: 'waymark/response';
  readonly version: 1;
  readonly responseId: string;
  readonly revision: number;
  readonly parent: string | null;
  readonly createdAt: string;
  readonly language: string;
  readonly wave: { readonly id: string; readonly title: string } | null;
  readonly questionnaire: QuestionnaireReference;
  readonly office: { readonly code: string; readonly name: string; readonly country: string };
  readonly profile: Readonly<Record<string, QuestionValue>>;
  readonly consent: Readonly<Record<string, QuestionValue>>;
  readonly answers: readonly AnswerEntry[];
  readonly topics: readonly TopicEntry[];
  readonly closing: Readonly<Record<string, QuestionValue>>;
  readonly checksum: string;
}
