import type { CollectedFile, Decision } from './collectedFile';
import { compareCodePoints } from './compareCodePoints';
import type { Response } from './response';

/** A file that no rule of its own refuses, with what the rules between files look at. */
export interface Candidate {
  readonly file: CollectedFile;
  readonly response: Response;
  /** The first drop in which this content arrived, under whatever name. */
  readonly arrived: number;
  /** Revisions of one response share it; a response that was declared another office's starts one of its own. */
  readonly lineage: string;
  readonly recoded: Decision | null;
}

/** By file name in code point order; the same name in several drops by drop, then by key. */
export function compareFiles(a: CollectedFile, b: CollectedFile): number {
  return compareCodePoints(a.file, b.file) || a.drop - b.drop || compareCodePoints(a.key, b.key);
}

/** The candidates among files, in the order of the files, before decisions are applied. */
export function candidatesOf(files: readonly CollectedFile[]): readonly Candidate[] {
  return files.flatMap((file) =>
    file.reason === 'ok' && file.response
      ? [{ file, response: file.response, arrived: file.drop, lineage: file.response.responseId, recoded: null }]
      : [],
  );
}

export function codeOf({ response }: Candidate): string {
  return response.office.code;
}

export function revisionOf({ response }: Candidate): number {
  return response.revision;
}

export function checksumOf({ response }: Candidate): string {
  return response.checksum;
}
