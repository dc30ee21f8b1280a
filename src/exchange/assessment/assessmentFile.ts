import type { QuestionValue } from '@/domain/assessment/answer';
import type { Assessment, Sending } from '@/domain/assessment/assessment';
import type { Invitation } from '@/domain/collection/invitation';
import type { QuestionnaireReference } from '@/domain/questionnaire/questionnaire';
import type { AnswerEntry, TopicEntry } from '@/exchange/response/responseFile';

/** One answer of an assessment: what a response says of it, when it was given, and by whom (null: by the lead). */
export interface TimedAnswerEntry extends Omit<AnswerEntry, 'note'> {
  readonly at: string | null;
  readonly by: string | null;
}

/** A note, and whether the office chose to send it. */
export interface NoteEntry {
  readonly item: string;
  readonly text: string;
  readonly send: boolean;
}

/** An assessment file as an object that its schema accepts; every member is described in the README of `exchange`. */
export interface AssessmentFile {
  readonly format: 'waymark/assessment';
  readonly version: 1;
  readonly assessmentId: string;
  readonly createdAt: string;
  readonly questionnaire: QuestionnaireReference;
  /** The invitation apart from its questionnaire, which is that of the assessment. */
  readonly wave: Omit<Invitation, 'questionnaire'> | null;
  readonly office: Assessment['office'];
  readonly profile: Readonly<Record<string, QuestionValue>>;
  readonly consent: Readonly<Record<string, QuestionValue>>;
  readonly answers: readonly TimedAnswerEntry[];
  readonly notes: readonly NoteEntry[];
  readonly topics: readonly TopicEntry[];
  readonly closing: Readonly<Record<string, QuestionValue>>;
  readonly sending: Sending;
  /** Topics that a delegated copy is about; null for the whole assessment. */
  readonly handedOut: readonly string[] | null;
  readonly checksum: string;
}
