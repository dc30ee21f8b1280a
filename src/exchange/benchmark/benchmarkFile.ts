import type { Benchmark } from '@/domain/disclosure/benchmark';

/** A benchmark file as an object that its schema accepts: the benchmark itself, what it is, and its checksum. */
export interface BenchmarkFile extends Benchmark {
  readonly format: 'waymark/benchmark';
  readonly version: 1;
  readonly checksum: string;
}
