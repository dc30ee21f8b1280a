import type { Conflict, JudgedFile } from '@/domain/collection/judgedFile';
import type { Response } from '@/domain/collection/response';
import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';

/** One file of a conflict with what helps to tell it from the others. */
export interface ConflictFile {
  readonly file: JudgedFile;
  readonly response: Response;
  /** Items with an answer of any kind, of all items. */
  readonly answered: number;
  /** Items that the first file of the conflict answers differently; null for the first itself. */
  readonly differing: number | null;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The number of items that two responses answer differently, by code or by level; an answer and none differ too. */
export function countDiffering(questionnaire: Questionnaire, a: Response, b: Response): number {
  return itemsOf(questionnaire).filter(({ id }) => {
    const [one, other] = [a.answers[id], b.answers[id]];
    if (one?.code === 'level' && other?.code === 'level') return one.level !== other.level;
    return !isSame(one?.code, other?.code);
  }).length;
}

/** The files of a conflict side by side, in its order. */
export function toConflictFiles(
  questionnaire: Questionnaire,
  judged: readonly JudgedFile[],
  conflict: Conflict,
): readonly ConflictFile[] {
  const keys = new Set(conflict.files);
  const items = itemsOf(questionnaire);
  const members = judged.flatMap((file) =>
    keys.has(file.key) && file.response ? [{ file, response: file.response }] : [],
  );
  const [first] = members;
  return members.map(({ file, response }) => ({
    file,
    response,
    answered: items.filter(({ id }) => response.answers[id]).length,
    differing: first && first.file !== file ? countDiffering(questionnaire, first.response, response) : null,
  }));
}
