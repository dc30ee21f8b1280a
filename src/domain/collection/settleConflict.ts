import { checksumOf, compareFiles, type Candidate } from './candidate';
import type { Decision, Detail } from './collectedFile';
import type { Conflict, ConflictKind } from './judgedFile';
import type { Group, Sifted } from './sifted';

type Choice = Extract<Decision, { kind: 'choose' }>;

/** The latest choice of one file of a group, if it was made knowing every file of the group. */
function choiceFor(group: Group, decisions: readonly Decision[]): Choice | null {
  const checksums = new Set(group.map(checksumOf));
  const holds = ({ checksum, among }: Choice) => {
    const known = new Set(among);
    return checksums.has(checksum) && [...checksums].every((own) => own === checksum || known.has(own));
  };
  return decisions.filter((decision) => decision.kind === 'choose').findLast(holds) ?? null;
}

function detailFor(candidate: Candidate, kind: ConflictKind, group: readonly Candidate[]): Detail {
  const other = group.find((member) => member !== candidate);
  return { kind, values: { file: other?.file.file ?? '', files: group.length } };
}

/** Refuses all files of a conflict, except the one that the organiser chose. */
export function settleConflict(kind: ConflictKind, group: Group, decisions: readonly Decision[]): Sifted {
  const decision = choiceFor(group, decisions);
  const members = group.toSorted((a, b) => compareFiles(a.file, b.file));
  const chosen = members.find((candidate) => checksumOf(candidate) === decision?.checksum);
  const conflict: Conflict = { kind, files: members.map(({ file }) => file.key), decision };
  return {
    verdicts: members
      .filter((candidate) => candidate !== chosen)
      .map((candidate) => ({
        candidate,
        reason: 'conflict',
        detail: chosen
          ? { kind: 'not-chosen', values: { file: chosen.file.file } }
          : detailFor(candidate, kind, members),
        conflict,
      })),
    left: chosen ? [chosen] : [],
  };
}
