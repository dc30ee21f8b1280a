import type { ReasonCode } from '@/domain/collection/reasonCode';

/** Why a file is refused, as far as it can be told without the files beside it. Explained in the README of this folder. */
export type FileReason = Exclude<ReasonCode, 'ok' | 'duplicate' | 'superseded' | 'older-revision' | 'conflict'>;

/** Every kind of file of Waymark, by the word after `waymark/` in its `format`. */
export const FILE_KINDS = [
  'response',
  'invitation',
  'assessment',
  'benchmark',
  'benchmarks',
  'workspace',
  'agenda',
  'wave',
  'rows',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What a file does wrong although every single value in it is allowed. */
export type RuleName =
  | 'unknown-item'
  | 'item-twice'
  | 'level-missing'
  | 'level-not-expected'
  | 'reason-not-expected'
  | 'unknown-topic'
  | 'topic-twice'
  | 'target-of-extra-topic'
  | 'question-not-shown'
  | 'none-beside-others'
  | 'parent'
  | 'office-not-invited'
  | 'office-twice'
  | 'extra-topic'
  | 'period'
  | 'date'
  | 'control-character'
  | 'half-character';

type Values<Kind extends string, V extends Readonly<Record<string, string | number>>> = {
  readonly kind: Kind;
  readonly values: Readonly<V>;
};

/** The particulars of a refusal, from which a screen makes a sentence. `path` is a place such as `answers[3].level`. */
export type FileDetail =
  | Values<'bytes', { most: number }>
  | Values<'levels', { most: number }>
  | Values<'members', { most: number }>
  /** A file of ours, but of another kind. */
  | Values<'other-kind', { found: FileKind }>
  /** A zip: archives are not opened in this version. */
  | Values<'archive', Record<never, never>>
  | Values<'version', { version: number; known: number }>
  | Values<'unknown-field', { path: string }>
  | Values<'missing-field', { path: string }>
  | Values<'value', { path: string }>
  | Values<'questionnaire', { id: string; edition: string }>
  /** The wave that the file names. */
  | Values<'wave', { wave: string }>
  /** The file names no wave. */
  | Values<'no-wave', Record<never, never>>
  | Values<'rule', { rule: RuleName; path: string }>
  /** A benchmark that does not say that it passed the audit. */
  | Values<'unaudited', Record<never, never>>
  /** Two places of a file that cannot both be true; the path of one of them. */
  | Values<'contradiction', { path: string }>
  /** Seconds after which the file was given up. */
  | Values<'seconds', { most: number }>;

export interface FileProblem {
  readonly reason: FileReason;
  /** Null when the reason says it all. */
  readonly detail: FileDetail | null;
}

export function problem(reason: FileReason, detail: FileDetail | null = null): FileProblem {
  return { reason, detail };
}

/** A rule that is broken at a place of the file. */
export function brokenRule(rule: RuleName, path: string): FileProblem {
  return problem('rule', { kind: 'rule', values: { rule, path } });
}

/** Whether a step gave a problem. Only for what our own functions return, never for a value out of a file. */
export function isProblem(value: object): value is FileProblem {
  return 'reason' in value && 'detail' in value;
}
