import type { Benchmark } from '@/domain/disclosure/benchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { serialiseAndParse } from '@/exchange/benchmark/serialiseAndParse';

export interface BenchmarkExport {
  readonly name: string;
  readonly checksum: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Hex digits of the checksum that stand in a file name. */
const CODE = /^sha256:([0-9a-f]{8})/;

/** The file of a benchmark, read again before it leaves; throws when that does not give the same benchmark. */
export async function exportBenchmark(benchmark: Benchmark, questionnaire: Questionnaire): Promise<BenchmarkExport> {
  const { bytes, checksum } = await serialiseAndParse(benchmark, questionnaire);
  const code = CODE.exec(checksum)?.[1] ?? '';
  return { name: `${benchmark.wave.id}-${code}.benchmark.json`, checksum, bytes };
}
