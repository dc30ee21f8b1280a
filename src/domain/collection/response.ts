import type { AnswerSheet } from '@/domain/assessment/answer';
import type { QuestionnaireReference } from '@/domain/questionnaire/questionnaire';

/** The file that an office sends, as a value: answers by id, checked once at the door. */
export interface Response extends AnswerSheet {
  readonly office: { readonly code: string; readonly name: string; readonly country: string };
  /** 32 hex digits, the same for all revisions of one assessment. */
  readonly responseId: string;
  /** 1 to 1,000,000 */
  readonly revision: number;
  /** Checksum of the previous revision, null exactly for the first. */
  readonly parent: string | null;
  /** UTC, YYYY-MM-DDTHH:MM:SSZ */
  readonly createdAt: string;
  readonly language: string;
  readonly wave: { readonly id: string; readonly title: string } | null;
  readonly questionnaire: QuestionnaireReference;
  /** `sha256:` and 64 hex digits */
  readonly checksum: string;
}
