import type { JudgedFile } from '@/domain/collection/judgedFile';
import { fileStateOf } from './fileState';

/** Why an office from which a file came does not count yet. */
export type OfficeRemark = 'to-decide' | 'refused';

/** By office code, for offices of which no file is accepted: a conflict to decide, or nothing but refused files. */
export function officeRemarks(judged: readonly JudgedFile[]): ReadonlyMap<string, OfficeRemark> {
  const states = judged.map((file) => ({
    code: file.response?.office.code ?? file.officeCode,
    state: fileStateOf(file),
  }));
  const accepted = new Set(states.flatMap(({ code, state }) => (state === 'accepted' ? [code] : [])));
  const remarks = new Map<string, OfficeRemark>();
  for (const { code, state } of states) {
    if (code === null || accepted.has(code)) continue;
    if (state === 'to-decide') remarks.set(code, state);
    else if (state === 'refused' && !remarks.has(code)) remarks.set(code, state);
  }
  return remarks;
}
