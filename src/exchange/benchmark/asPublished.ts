import { benchmarkOf, type AuditedRelease } from '@/domain/disclosure/benchmarkOf';
import type { Benchmark } from '@/domain/disclosure/benchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { serialiseAndParse } from './serialiseAndParse';

/** For the last check of an audit: gives a release as it comes out of the file that it becomes. It must not be empty. */
export function asPublished(questionnaire: Questionnaire): (audited: AuditedRelease) => Promise<Benchmark> {
  return async (audited) => (await serialiseAndParse(benchmarkOf(audited), questionnaire)).benchmark;
}
