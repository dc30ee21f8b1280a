import type { Benchmark } from '@/domain/disclosure/benchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { isProblem, problem, type FileProblem } from '@/exchange/reading/fileProblem';
import { knownQuestionnaire } from '@/exchange/reading/knownQuestionnaire';
import { MOST_BYTES } from '@/exchange/reading/limits';
import { openFile, type FileFormat } from '@/exchange/reading/openFile';
import { withPlainTexts } from '@/exchange/reading/texts';
import type { BenchmarkFile } from './benchmarkFile';
import { benchmarkRule } from './benchmarkRule';
import { benchmarkSchema } from './benchmarkSchema';
import { copyBenchmark } from './copyBenchmark';

export interface ReadBenchmark {
  readonly benchmark: Benchmark;
  readonly checksum: string;
}

/** What a benchmark is read against. */
export interface BenchmarkContext {
  /** The shipped questionnaires. */
  readonly questionnaires: readonly Questionnaire[];
  /** With a wave's id only its benchmark is accepted; null takes any. */
  readonly waveId: string | null;
}

const FORMAT: FileFormat<BenchmarkFile> = {
  kind: 'benchmark',
  version: 1,
  mostBytes: MOST_BYTES.benchmark,
  schemaFor: () => benchmarkSchema,
};

/** A file that does not say that it passed the audit is refused like any other the schema does not accept, but by its name. */
function namingAudit(refused: FileProblem): FileProblem {
  const path = refused.detail && 'path' in refused.detail.values ? refused.detail.values.path : null;
  const unaudited = refused.reason === 'schema' && (path === 'audit' || path === 'audit.passed');
  return unaudited ? problem('schema', { kind: 'unaudited', values: {} }) : refused;
}

/**
 * Reads a benchmark file; everything expected that can be wrong with it comes back as a problem: cut or no JSON, another kind, a
 * later version, not audited, changed after it was saved, of another questionnaire or wave, or in contradiction to itself.
 */
export async function parseBenchmarkFile(
  bytes: Uint8Array,
  { questionnaires, waveId }: BenchmarkContext,
): Promise<ReadBenchmark | FileProblem> {
  const opened = await openFile(bytes, FORMAT);
  if (isProblem(opened)) return namingAudit(opened);
  const { file, checksumProblem, characterProblem } = opened;
  if (checksumProblem) return checksumProblem;
  const questionnaire = knownQuestionnaire(questionnaires, file.questionnaire);
  if (isProblem(questionnaire)) return questionnaire;
  if (waveId !== null && file.wave.id !== waveId)
    return problem('wrong-wave', { kind: 'wave', values: { wave: file.wave.id } });
  const refused = characterProblem ?? benchmarkRule(file, questionnaire);
  return refused ?? { benchmark: withPlainTexts(copyBenchmark(file)), checksum: file.checksum };
}
