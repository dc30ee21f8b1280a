import type { Benchmark, Release } from './benchmark';

/** What an audit says of a release that it has let pass. */
export interface AuditedRelease {
  readonly release: Release;
  /** Statistics that it took out. */
  readonly removed: number;
}

/**
 * The benchmark that an audited release becomes. The agenda and the lessons, where there are some, have been screened by the
 * organiser before (R9). The release must not be empty.
 */
export function benchmarkOf(
  { release, removed }: AuditedRelease,
  { agenda = [], lessons = [] }: Partial<Pick<Benchmark, 'agenda' | 'lessons'>> = {},
): Benchmark {
  const coalition = Number(release.parameters['coalition']);
  return { ...release, audit: { passed: true, coalition, removed }, agenda, lessons };
}
