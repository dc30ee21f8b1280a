import type { QuestionValue } from '@/domain/assessment/answer';
import type { Assessment, Sending } from '@/domain/assessment/assessment';
import type { ChangeKind } from '@/domain/assessment/change';
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

/** What a place holds, as a file says it: an answer without the item it belongs to, or the value of a question. */
export type PlaceValue = Omit<AnswerEntry, 'item' | 'note'> | QuestionValue | null;

/** Since when a place that is no answer holds its value. */
export interface TimeEntry {
  readonly place: string;
  readonly at: string;
}

/** One change in the history. */
export interface ChangeEntry {
  readonly sequence: number;
  readonly at: string;
  readonly kind: ChangeKind;
  readonly of: number | null;
  readonly places: readonly { readonly place: string; readonly before: PlaceValue; readonly after: PlaceValue }[];
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
  /** In backups. */
  readonly times?: readonly TimeEntry[];
  readonly history?: readonly ChangeEntry[];
  readonly checksum: string;
}
