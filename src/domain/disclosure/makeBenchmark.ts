import { audit, type AuditTask } from '@/domain/audit/audit';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { Benchmark } from './benchmark';
import { benchmarkOf } from './benchmarkOf';
import { hasFigures, protect, type Occasion, type Protection } from './protect';
import { withoutFigures } from './withoutFigures';

/** A benchmark, or why there is none; `emptied`: the audit left no figure, of so many statistics that it took out. */
export type MadeBenchmark =
  | { readonly kind: 'benchmark'; readonly benchmark: Benchmark }
  | { readonly kind: 'emptied'; readonly removed: number }
  | Exclude<Protection, { readonly kind: 'release' }>;

/**
 * The whole way from accepted responses to a benchmark, without agenda and lessons: the rules R1 to R8 and R10, then the audit
 * (R11). Takes seconds to a minute; screens do the same in workers. The same input and seed give the same benchmark.
 * `asPublished` gives what is read from the file that a release becomes.
 */
export async function makeBenchmark(
  questionnaire: Questionnaire,
  responses: readonly Response[],
  occasion: Occasion,
  seed: number,
  asPublished: AuditTask['asPublished'],
): Promise<MadeBenchmark> {
  const made = protect(questionnaire, responses, occasion);
  if (made.kind !== 'release') return made;
  const task = { questionnaire, release: made.release, responses, withoutFigures, asPublished };
  const audited = await audit(task, seed);
  if (!hasFigures(audited.release)) return { kind: 'emptied', removed: audited.removed };
  return { kind: 'benchmark', benchmark: benchmarkOf(audited) };
}
