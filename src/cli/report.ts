import type { JudgedFile } from '@/domain/collection/judgedFile';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import { detailInEnglish } from './detailInEnglish';

/** What the report says of one file; what is not known is absent. */
export interface ReportRow {
  readonly file: string;
  readonly reason: ReasonCode;
  readonly detail?: string;
  readonly responseId?: string;
  readonly revision?: number;
  readonly office?: string;
}

function reportRow({ file, reason, detail, responseId, revision, officeCode }: JudgedFile): ReportRow {
  return {
    file,
    reason,
    ...(detail === null ? {} : { detail: detailInEnglish(detail) }),
    ...(responseId === null ? {} : { responseId }),
    ...(revision === null ? {} : { revision }),
    ...(officeCode === null ? {} : { office: officeCode }),
  };
}

/** The report on files in the order given. */
export function reportOn(files: readonly JudgedFile[]): readonly ReportRow[] {
  return files.map(reportRow);
}
