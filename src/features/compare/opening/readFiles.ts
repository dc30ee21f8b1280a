import type { AnswerSheet } from '@/domain/assessment/answer';
import type { Detail } from '@/domain/collection/collectedFile';
import { isDemonstration } from '@/domain/collection/newWaveId';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { Benchmark } from '@/domain/disclosure/benchmark';
import type { Edition } from '@/domain/questionnaire/edition';
import type { Questionnaire, QuestionnaireReference } from '@/domain/questionnaire/questionnaire';
import { parseAssessmentFile } from '@/exchange/assessment/parseAssessmentFile';
import { parseBenchmarkFile } from '@/exchange/benchmark/parseBenchmarkFile';
import { isProblem, problem } from '@/exchange/reading/fileProblem';
import { kindOfBytes } from '@/exchange/reading/kindOfBytes';
import { MOST_BYTES } from '@/exchange/reading/limits';
import { parseOwnResponse } from '@/exchange/response/parseResponseFile';
import type { Space } from '@/storage/space';

/** Why a file is refused. */
export interface Refusal {
  readonly reason: ReasonCode;
  readonly detail: Detail | null;
}

/** A benchmark that was read, with the questionnaire it is about. */
export interface OpenedBenchmark {
  readonly benchmark: Benchmark;
  readonly questionnaire: Questionnaire;
}

/** What an office answered, out of a file. */
export interface OwnFile {
  readonly sheet: AnswerSheet;
  readonly questionnaire: QuestionnaireReference;
  /** Null without an invitation. */
  readonly waveId: string | null;
}

export function isRefused(read: object): read is Refusal {
  return 'reason' in read && 'detail' in read;
}

async function bytesOf(file: File, most: number): Promise<Uint8Array<ArrayBuffer> | Refusal> {
  if (file.size > most) return problem('too-large', { kind: 'bytes', values: { most } });
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return problem('unreadable');
  const read = new Uint8Array(bytes);
  switch (kindOfBytes(read)) {
    case 'sealed':
      return problem('sealed');
    case 'zip':
      return problem('not-a-waymark-file', { kind: 'archive', values: {} });
    case 'json':
      return read;
  }
}

const loadQuestionnaires = (editions: readonly Edition[]) =>
  Promise.all(editions.map((edition) => edition.loadQuestionnaire()));

/** Reads a benchmark file, or says why it is refused. The demonstration and real waves are kept apart. */
export async function readBenchmark(
  file: File,
  editions: readonly Edition[],
  space: Space,
): Promise<OpenedBenchmark | Refusal> {
  const bytes = await bytesOf(file, MOST_BYTES.benchmark);
  if (isRefused(bytes)) return bytes;
  const questionnaires = await loadQuestionnaires(editions);
  const read = await parseBenchmarkFile(bytes, { questionnaires, waveId: null });
  if (isProblem(read)) return read;
  const { id } = read.benchmark.wave;
  if (isDemonstration(id) !== (space === 'demo')) return problem('wrong-wave', { kind: 'wave', values: { wave: id } });
  const questionnaire = questionnaires.find(({ hash }) => hash === read.benchmark.questionnaire.hash);
  return questionnaire ? { benchmark: read.benchmark, questionnaire } : problem('unknown-questionnaire');
}

/** Reads the own answers out of a response file or a copy of an assessment, told by its content. */
export async function readOwn(file: File, editions: readonly Edition[]): Promise<OwnFile | Refusal> {
  const bytes = await bytesOf(file, MOST_BYTES.assessment);
  if (isRefused(bytes)) return bytes;
  const questionnaires = await loadQuestionnaires(editions);
  const own = await parseAssessmentFile(bytes, questionnaires);
  if (!isProblem(own)) {
    const { assessment } = own;
    const waveId = assessment.invitation?.wave.id ?? null;
    return { sheet: assessment, questionnaire: assessment.questionnaire, waveId };
  }
  if (own.detail?.kind !== 'other-kind' || own.detail.values.found !== 'response') return own;
  const response = await parseOwnResponse(bytes, questionnaires);
  if (isProblem(response)) return response;
  return { sheet: response, questionnaire: response.questionnaire, waveId: response.wave?.id ?? null };
}
