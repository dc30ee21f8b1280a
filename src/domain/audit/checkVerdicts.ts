import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { Verdict } from './auditVariable';
import { worldCheck, type PublishedFile } from './checkWorld';
import { coalitionsAgainst } from './coalitions';
import { rosterOf } from './roster';
import type { AuditVariable } from './variable';

/** Whether the worlds, with the truth, show for every secret value and every coalition that it is safe. */
function proveSafety({ offices, width, coalition }: AuditVariable, worlds: readonly Int32Array[]): boolean {
  const truth = Int32Array.from(offices, (office) => office.truth);
  const all = [truth, ...worlds];
  return offices.every(({ secret }, office) => {
    if (!secret) return true;
    const ordered = all.toSorted((a, b) => (a[office] ?? 0) - (b[office] ?? 0));
    return coalitionsAgainst(office, offices.length, coalition).every(([a, b]) => {
      const isBlind = (world: Int32Array) => (a < 0 || world[a] === truth[a]) && (b < 0 || world[b] === truth[b]);
      const [lowest, highest] = [ordered.find(isBlind), ordered.findLast(isBlind)];
      return (highest?.[office] ?? 0) - (lowest?.[office] ?? 0) >= width;
    });
  });
}

/**
 * Checks the proofs of all verdicts against the file that is to be published, as it is after it was written and read again.
 * Throws when a world does not agree with it or a value is not proved safe: then nothing may be published.
 */
export function checkVerdicts(
  questionnaire: Questionnaire,
  file: PublishedFile,
  responses: readonly Response[],
  variables: readonly AuditVariable[],
  verdicts: readonly Verdict[],
): void {
  const roster = new Map(rosterOf(questionnaire, responses).map((office) => [office.code, office]));
  variables.forEach((variable, index) => {
    const { subject, parts, offices } = variable;
    const worlds = verdicts[index]?.worlds ?? [];
    const placed = offices.map(({ code, step }) => ({
      code,
      groups: roster.get(code)?.groups ?? {},
      answers: parts / step,
    }));
    const agrees = worldCheck(file, subject, parts, placed);
    if (!worlds.every((world) => agrees(world)) || !proveSafety(variable, worlds)) {
      throw new Error(`The audit of ${JSON.stringify(subject)} does not stand up to its check.`);
    }
  });
}
