import type { Candidate } from './candidate';
import type { Detail } from './collectedFile';
import { groupedBy } from './groupedBy';
import type { Conflict } from './judgedFile';
import type { ReasonCode } from './reasonCode';

/** What a rule between files says of one file that it does not let through. */
export interface Verdict {
  readonly candidate: Candidate;
  readonly reason: ReasonCode;
  readonly detail: Detail;
  readonly conflict: Conflict | null;
}

/** What a rule between files did: the files it gave a verdict, and those left for the next rule. */
export interface Sifted {
  readonly verdicts: readonly Verdict[];
  readonly left: readonly Candidate[];
}

/** Files that a rule looks at together; never empty. */
export type Group = readonly [Candidate, ...Candidate[]];

/** Applies a rule to each group of candidates with the same key. */
export function siftGroups(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string,
  rule: (group: Group) => Sifted,
): Sifted {
  const sifted = [...groupedBy(candidates, keyOf).values()].map(([first, ...others]) =>
    first ? rule([first, ...others]) : { verdicts: [], left: [] },
  );
  return { verdicts: sifted.flatMap(({ verdicts }) => verdicts), left: sifted.flatMap(({ left }) => left) };
}
