import type { Invitation } from '@/domain/collection/invitation';
import type { QuestionnaireReference } from '@/domain/questionnaire/questionnaire';
import type { Answer, AnswerSheet, QuestionValue } from './answer';

/** What was last saved as a response file, and what the next one will say about itself. */
export interface Sending {
  /** 32 hex digits, made when the assessment is made. */
  readonly responseId: string;
  /** 0 until the first response file was saved. */
  readonly revision: number;
  /** Checksum of the last saved file. */
  readonly checksum: string | null;
  /** What the last saved file says of the one before it; with `language` and `savedAt` it can be made anew, byte for byte. */
  readonly parent: string | null;
  /** Hash over the content of the last saved file without revision, parent, time and checksum: tells whether it changed. */
  readonly contentHash: string | null;
  /** When the last file was made, as it says itself. */
  readonly savedAt: string | null;
  /** Language of the last saved file. */
  readonly language: string | null;
  readonly markedSentAt: string | null;
}

/** An office's working document on its own device. */
export interface Assessment extends AnswerSheet {
  readonly id: string;
  readonly createdAt: string;
  readonly questionnaire: QuestionnaireReference;
  /** Null without an invitation. */
  readonly invitation: Invitation | null;
  /** By item id: when the present answer was given (ISO, milliseconds). */
  readonly answeredAt: Readonly<Record<string, string>>;
  /** Items whose note the office chose to send. */
  readonly sentNotes: readonly string[];
  readonly sending: Sending;
}

/**
 * The place of one value inside an assessment. Every place is one row in the database and one line in the change log:
 * `answer/<item>`, `note/<item>`, `send-note/<item>`, `office/<field>`, `profile/<question>`, `consent/<question>`,
 * `topic/<topic>/<question>`, `closing/<question>`.
 */
export type EntryPath =
  | `answer/${string}`
  | `note/${string}`
  | `send-note/${string}`
  | `office/${'code' | 'name' | 'country'}`
  | `profile/${string}`
  | `consent/${string}`
  | `topic/${string}/${string}`
  | `closing/${string}`;

export type EntryValue = Answer | QuestionValue;

/**
 * One value at one place; null means that the place is empty again. `at` is ISO with milliseconds, or empty for an answer of
 * which nobody knows when it was given.
 */
export interface Entry {
  readonly path: EntryPath;
  readonly value: EntryValue | null;
  readonly at: string;
}

function withKey<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Readonly<Record<string, T>> {
  const { [key]: _gone, ...rest } = record;
  return value === null ? rest : { ...rest, [key]: value };
}

/**
 * A copy of the assessment with one entry changed. An entry whose path is of no known kind is a bug and throws;
 * an empty text, an empty list and null all empty the place.
 */
export function withEntry(assessment: Assessment, entry: Entry): Assessment {
  const [kind, first = '', second = ''] = entry.path.split('/');
  const empty = entry.value === null || entry.value === '' || (Array.isArray(entry.value) && entry.value.length === 0);
  const value = empty ? null : (entry.value as QuestionValue);
  switch (kind) {
    case 'answer':
      return {
        ...assessment,
        answers: withKey(assessment.answers, first, entry.value as Answer | null),
        answeredAt: withKey(assessment.answeredAt, first, entry.value === null ? null : entry.at || null),
      };
    case 'note':
      return { ...assessment, notes: withKey(assessment.notes, first, value as string | null) };
    case 'send-note': {
      const others = assessment.sentNotes.filter((item) => item !== first);
      return { ...assessment, sentNotes: value === true ? [...others, first] : others };
    }
    case 'office':
      return { ...assessment, office: { ...assessment.office, [first]: value ?? (first === 'name' ? '' : null) } };
    case 'profile':
      return { ...assessment, profile: withKey(assessment.profile, first, value) };
    case 'consent':
      return { ...assessment, consent: withKey(assessment.consent, first, value) };
    case 'closing':
      return { ...assessment, closing: withKey(assessment.closing, first, value) };
    case 'topic':
      return {
        ...assessment,
        topics: { ...assessment.topics, [first]: withKey(assessment.topics[first] ?? {}, second, value) },
      };
    default:
      throw new Error(`No entry has the path "${entry.path}".`);
  }
}

/** The value at a place, or null when the place is empty. */
export function entryOf(assessment: Assessment, path: EntryPath): EntryValue | null {
  const [kind, first = '', second = ''] = path.split('/');
  switch (kind) {
    case 'answer':
      return assessment.answers[first] ?? null;
    case 'note':
      return assessment.notes[first] ?? null;
    case 'send-note':
      return assessment.sentNotes.includes(first) ? true : null;
    case 'office':
      return assessment.office[first as keyof Assessment['office']] || null;
    case 'profile':
      return assessment.profile[first] ?? null;
    case 'consent':
      return assessment.consent[first] ?? null;
    case 'closing':
      return assessment.closing[first] ?? null;
    case 'topic':
      return assessment.topics[first]?.[second] ?? null;
    default:
      throw new Error(`No entry has the path "${path}".`);
  }
}
