import type { ReasonCode } from './reasonCode';
import type { Response } from './response';

/** More about a verdict: a stable name and what belongs into the sentence (a path, a kind of file, another file's name). */
export interface Detail {
  readonly kind: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One file of a collection with what its own rules say of it, before files are compared with each other. */
export interface CollectedFile {
  /** Unique in a wave and the same for the same name with the same bytes, so that dropping a file again changes nothing. */
  readonly key: string;
  /** Name, with the path below the dropped folder. */
  readonly file: string;
  /** Number of the drop it came with, from 1. */
  readonly drop: number;
  readonly size: number;
  /** `ok` when no rule of its own refuses the file. */
  readonly reason: ReasonCode;
  readonly detail: Detail | null;
  /** Given when the reason is `ok`. */
  readonly response: Response | null;
  /** Given from the verdict `schema` on: what the file says of itself, for the table. */
  readonly responseId: string | null;
  readonly revision: number | null;
  readonly officeCode: string | null;
}

/** How the organiser decided a conflict. Kept with its reason; a later decision about the same files counts. */
export type Decision =
  /** Of the files in conflict the one with this checksum counts, as long as no file outside `among` (checksums) joins them. */
  | {
      readonly kind: 'choose';
      readonly checksum: string;
      readonly among: readonly string[];
      readonly reason: string;
      readonly at: string;
    }
  /** This response belongs to another office than its code says, and gets this code. */
  | {
      readonly kind: 'different-offices';
      readonly responseId: string;
      readonly checksum: string;
      readonly code: string;
      readonly reason: string;
      readonly at: string;
    };
