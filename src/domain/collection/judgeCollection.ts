import { candidatesOf, compareFiles, type Candidate } from './candidate';
import type { CollectedFile, Decision } from './collectedFile';
import { withDecidedCodes } from './decidedCodes';
import type { Conflict, JudgedFile } from './judgedFile';
import { siftCopies, siftOffices, siftResponses } from './rulesBetweenFiles';
import type { Verdict } from './sifted';

/** The settled conflicts by the key of the file that was chosen, which has no verdict of its own. */
function conflictsByChosen(verdicts: readonly Verdict[]): ReadonlyMap<string, Conflict> {
  const refused = new Set(verdicts.map(({ candidate }) => candidate.file.key));
  const conflicts = new Set(verdicts.flatMap(({ conflict }) => conflict ?? []));
  return new Map(
    [...conflicts].flatMap((conflict) =>
      conflict.files.filter((key) => !refused.has(key)).map((key) => [key, conflict] as const),
    ),
  );
}

function asJudged(file: CollectedFile, candidate: Candidate | undefined, verdict: Verdict | undefined) {
  return {
    ...file,
    reason: verdict?.reason ?? file.reason,
    detail: verdict?.detail ?? file.detail,
    response: candidate?.response ?? file.response,
    recoded: candidate?.recoded ?? null,
  };
}

/**
 * Gives every file of a wave its final verdict (method, section 2), in this order: copies; one response under two office
 * codes; lower revisions; one revision with different content; several responses under one code. Files that a rule of
 * their own refuses keep their verdict and stand against no other.
 *
 * The result is in the order of file names and does not depend on the order of `files`; only `superseded` and
 * `older-revision` tell which drop came first. `decisions` are in the order in which they were made. A choice stands
 * until another file joins the conflict; then all of its files are `conflict` again.
 */
export function judgeCollection(
  files: readonly CollectedFile[],
  decisions: readonly Decision[] = [],
): readonly JudgedFile[] {
  const ordered = files.toSorted(compareFiles);
  const copies = siftCopies(candidatesOf(ordered));
  const responses = siftResponses(withDecidedCodes(copies.left, decisions), decisions);
  const offices = siftOffices(responses.left, decisions);
  const verdicts = [...copies.verdicts, ...responses.verdicts, ...offices.verdicts];
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.candidate.file.key, verdict]));
  const acceptedOf = new Map(offices.left.map((candidate) => [candidate.file.key, candidate]));
  const chosenIn = conflictsByChosen(verdicts);
  return ordered.map((file): JudgedFile => {
    const verdict = verdictOf.get(file.key);
    const judged = asJudged(file, verdict?.candidate ?? acceptedOf.get(file.key), verdict);
    return { ...judged, conflict: verdict ? verdict.conflict : (chosenIn.get(file.key) ?? null) };
  });
}
