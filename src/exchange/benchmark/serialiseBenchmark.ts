import type { Benchmark } from '@/domain/disclosure/benchmark';
import { canonicalBytes } from '@/exchange/canonical/canonicalText';
import { checksumOf } from '@/exchange/canonical/checksumOf';
import { withPlainTexts } from '@/exchange/reading/texts';
import { copyBenchmark } from './copyBenchmark';

/**
 * The bytes of a benchmark file: canonical JSON with its checksum and one line feed at the end. Texts have plain characters only
 * (see `withPlainCharacters`).
 */
export async function serialiseBenchmark(benchmark: Benchmark): Promise<Uint8Array<ArrayBuffer>> {
  const file = { format: 'waymark/benchmark', version: 1, ...withPlainTexts(copyBenchmark(benchmark)) } as const;
  return canonicalBytes({ ...file, checksum: await checksumOf(file) });
}
