import { checksumOf, codeOf, revisionOf, type Candidate } from './candidate';
import type { Decision } from './collectedFile';
import { groupedBy } from './groupedBy';

type Recoding = Extract<Decision, { kind: 'different-offices' }>;

/**
 * Whether a decision made about one file holds for another one: for the same content, and for the other revisions of the
 * response under the same code, unless a rival of the same revision makes it unclear whose revisions they are.
 */
function covers(decision: Recoding, candidate: Candidate, sameResponse: readonly Candidate[]): boolean {
  if (checksumOf(candidate) === decision.checksum) return true;
  const decided = sameResponse.find((other) => checksumOf(other) === decision.checksum);
  if (!decided || codeOf(decided) !== codeOf(candidate)) return false;
  return !sameResponse.some(
    (other) => other !== decided && codeOf(other) === codeOf(decided) && revisionOf(other) === revisionOf(decided),
  );
}

function recode(candidate: Candidate, recoding: Recoding): Candidate {
  const { response } = candidate;
  return {
    ...candidate,
    response: { ...response, office: { ...response.office, code: recoding.code } },
    lineage: `${response.responseId} ${recoding.code}`,
    recoded: recoding,
  };
}

/**
 * Gives responses the codes that the organiser decided on; a later decision about the same file counts. Expects
 * candidates without copies.
 */
export function withDecidedCodes(
  candidates: readonly Candidate[],
  decisions: readonly Decision[],
): readonly Candidate[] {
  const recodings = groupedBy(
    decisions.filter((decision) => decision.kind === 'different-offices'),
    ({ responseId }) => responseId,
  );
  const byResponse = groupedBy(candidates, ({ response }) => response.responseId);
  return candidates.map((candidate) => {
    const { responseId } = candidate.response;
    const sameResponse = byResponse.get(responseId) ?? [];
    const recoding = recodings.get(responseId)?.findLast((decision) => covers(decision, candidate, sameResponse));
    return recoding ? recode(candidate, recoding) : candidate;
  });
}
