import { checksumOf, codeOf, revisionOf, type Candidate } from './candidate';
import type { Decision, Detail } from './collectedFile';
import { settleConflict } from './settleConflict';
import { siftGroups, type Group, type Sifted } from './sifted';

/** Of files with the same content the first stays, and counts as arrived when its content first did. */
export function siftCopies(candidates: readonly Candidate[]): Sifted {
  return siftGroups(candidates, checksumOf, ([first, ...copies]) => ({
    verdicts: copies.map((candidate) => ({
      candidate,
      reason: 'duplicate',
      detail: { kind: 'same-as', values: { file: first.file.file } },
      conflict: null,
    })),
    left: [{ ...first, arrived: copies.reduce((drop, copy) => Math.min(drop, copy.arrived), first.arrived) }],
  }));
}

/** For every revision number of a group, the first drop in which a higher one arrived. */
function firstDropOfHigher(group: Group): ReadonlyMap<number, number> {
  const drops = new Map<number, number>();
  let earliestHigher = Infinity;
  let earliestSoFar = Infinity;
  let revision = Infinity;
  for (const candidate of group.toSorted((a, b) => revisionOf(b) - revisionOf(a))) {
    if (revisionOf(candidate) < revision) earliestHigher = earliestSoFar;
    revision = revisionOf(candidate);
    drops.set(revision, earliestHigher);
    earliestSoFar = Math.min(earliestSoFar, candidate.arrived);
  }
  return drops;
}

/** Lower revisions give way: `older-revision` when a higher one was already held as they arrived, else `superseded`. */
function siftLowerRevisions(group: Group): Sifted {
  const highest = group.reduce((best, candidate) => (revisionOf(candidate) > revisionOf(best) ? candidate : best));
  const detail: Detail = { kind: 'replaced-by', values: { file: highest.file.file, revision: revisionOf(highest) } };
  const higherArrived = firstDropOfHigher(group);
  const wasHeld = (lower: Candidate) => (higherArrived.get(revisionOf(lower)) ?? Infinity) < lower.arrived;
  const lower = group.filter((candidate) => revisionOf(candidate) < revisionOf(highest));
  return {
    verdicts: lower.map((candidate) => ({
      candidate,
      reason: wasHeld(candidate) ? 'older-revision' : 'superseded',
      detail,
      conflict: null,
    })),
    left: group.filter((candidate) => revisionOf(candidate) === revisionOf(highest)),
  };
}

function siftResponse(group: Group, decisions: readonly Decision[]): Sifted {
  if (group.some((candidate) => codeOf(candidate) !== codeOf(group[0]))) {
    return settleConflict('two-codes', group, decisions);
  }
  const { verdicts, left } = siftLowerRevisions(group);
  const [first, ...others] = left;
  if (!first || others.length === 0) return { verdicts, left };
  const settled = settleConflict('same-revision', [first, ...others], decisions);
  return { verdicts: [...verdicts, ...settled.verdicts], left: settled.left };
}

/**
 * Of each response at most one file is left: all files of a response under two codes are a conflict; else the lower
 * revisions give way, and different content under the highest revision is a conflict.
 */
export function siftResponses(candidates: readonly Candidate[], decisions: readonly Decision[]): Sifted {
  return siftGroups(
    candidates,
    ({ lineage }) => lineage,
    (group) => siftResponse(group, decisions),
  );
}

/** Of each office at most one response is left: several responses under one code are a conflict. */
export function siftOffices(candidates: readonly Candidate[], decisions: readonly Decision[]): Sifted {
  return siftGroups(candidates, codeOf, (group) =>
    group.length === 1 ? { verdicts: [], left: group } : settleConflict('two-responses', group, decisions),
  );
}
