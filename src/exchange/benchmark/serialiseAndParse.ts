import type { Benchmark } from '@/domain/disclosure/benchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { canonicalText } from '@/exchange/canonical/canonicalText';
import { isProblem } from '@/exchange/reading/fileProblem';
import { withPlainTexts } from '@/exchange/reading/texts';
import { parseBenchmarkFile } from './parseBenchmarkFile';
import { serialiseBenchmark } from './serialiseBenchmark';

/** A benchmark file as it leaves, and what it says when it is read again. */
export interface WrittenBenchmark {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly checksum: string;
  readonly benchmark: Benchmark;
}

/**
 * The file of a benchmark, read again as whoever receives it will read it. Throws when it could not be opened, or when it says
 * anything else than the benchmark (but for characters that no file may carry): then nothing may be published. Every benchmark
 * that leaves goes through here.
 */
export async function serialiseAndParse(benchmark: Benchmark, questionnaire: Questionnaire): Promise<WrittenBenchmark> {
  const bytes = await serialiseBenchmark(benchmark);
  const read = await parseBenchmarkFile(bytes, { questionnaires: [questionnaire], waveId: benchmark.wave.id });
  if (isProblem(read)) throw new Error(`The benchmark cannot be read again: ${read.reason}.`);
  if (canonicalText(read.benchmark) !== canonicalText(withPlainTexts(benchmark))) {
    throw new Error('The benchmark, read again, says something else.');
  }
  return { bytes, checksum: read.checksum, benchmark: read.benchmark };
}
