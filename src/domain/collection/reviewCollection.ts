import { acceptedResponses } from './acceptedResponses';
import type { CollectedFile, Decision } from './collectedFile';
import { findNearMatches, type NearMatch } from './findNearMatches';
import type { InvitedOffice } from './invitation';
import { judgeCollection } from './judgeCollection';
import type { JudgedFile } from './judgedFile';
import { whoHasAnswered } from './whoHasAnswered';

/** What can be said of a collection as it stands. */
export interface CollectionReview {
  readonly judged: readonly JudgedFile[];
  /** Among offices that count, and between them and invited ones that do not yet. */
  readonly nearMatches: readonly NearMatch[];
}

/** Judges the files of a wave and looks for offices that may be one (see `judgeCollection` and `findNearMatches`). */
export function reviewCollection(
  files: readonly CollectedFile[],
  decisions: readonly Decision[],
  invited: readonly InvitedOffice[],
): CollectionReview {
  const judged = judgeCollection(files, decisions);
  const accepted = acceptedResponses(judged);
  const { waiting } = whoHasAnswered(invited, accepted);
  return { judged, nearMatches: findNearMatches([...accepted.map(({ office }) => office), ...waiting]) };
}
