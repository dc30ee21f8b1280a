import type { Benchmark } from '@/domain/disclosure/benchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseBenchmarkFile } from '@/exchange/benchmark/parseBenchmarkFile';
import { serialiseBenchmark } from '@/exchange/benchmark/serialiseBenchmark';
import { isProblem } from '@/exchange/reading/fileProblem';

export interface BenchmarkExport {
  readonly name: string;
  readonly checksum: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Hex digits of the checksum that stand in a file name. */
const CODE = /^sha256:([0-9a-f]{8})/;

const isSame = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index]);

/**
 * The file of a benchmark. It is read again before it leaves, and what was read must make the same file; otherwise this
 * throws, and nothing is published.
 */
export async function exportBenchmark(benchmark: Benchmark, questionnaire: Questionnaire): Promise<BenchmarkExport> {
  const bytes = await serialiseBenchmark(benchmark);
  const waveId = benchmark.wave.id;
  const read = await parseBenchmarkFile(bytes, { questionnaires: [questionnaire], waveId });
  if (isProblem(read)) throw new Error(`The benchmark cannot be read again: ${read.reason}.`);
  if (!isSame(await serialiseBenchmark(read.benchmark), bytes)) {
    throw new Error('The benchmark, read again, says something else.');
  }
  const code = CODE.exec(read.checksum)?.[1] ?? '';
  return { name: `${waveId}-${code}.benchmark.json`, checksum: read.checksum, bytes };
}
