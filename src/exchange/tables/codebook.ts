import type { QuestionnaireReference } from '@/domain/questionnaire/questionnaire';
import type { ColumnDescription } from './table';

/** What every table and column means. */
export interface Codebook {
  readonly questionnaire: QuestionnaireReference;
  readonly tables: readonly { readonly file: string; readonly columns: readonly ColumnDescription[] }[];
}

/** The codebook of tables, in their order; each column with its type, label and codes. */
export function codebookOf({ id, edition, hash }: QuestionnaireReference, tables: Codebook['tables']): Codebook {
  return {
    questionnaire: { id, edition, hash },
    tables: tables.map(({ file, columns }) => ({ file, columns })),
  };
}
