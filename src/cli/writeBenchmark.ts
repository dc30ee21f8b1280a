import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Invitation } from '@/domain/collection/invitation';
import type { Response } from '@/domain/collection/response';
import type { Occasion } from '@/domain/disclosure/protect';
import { makeBenchmark, type MadeBenchmark } from '@/domain/disclosure/makeBenchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { asPublished } from '@/exchange/benchmark/asPublished';
import { serialiseAndParse } from '@/exchange/benchmark/serialiseAndParse';

export interface BenchmarkRequest {
  readonly questionnaire: Questionnaire;
  readonly responses: readonly Response[];
  readonly invitation: Invitation | null;
  /** Null: the time of the latest response. */
  readonly released: string | null;
  readonly seed: number;
}

/** What a release is called when its responses name no wave. */
const NO_WAVE = { id: 'assessment', title: 'Assessment' };

function waveOf({ invitation, responses }: BenchmarkRequest): Occasion['wave'] {
  if (!invitation) return responses.find(({ wave }) => wave)?.wave ?? NO_WAVE;
  const { id, title, from, to } = invitation.wave;
  return { id, title, from, to };
}

function sentenceOn(made: Exclude<MadeBenchmark, { kind: 'benchmark' }>): string {
  switch (made.kind) {
    case 'empty':
      return `No benchmark is written (${made.rule}): offices that agreed to published figures: ${made.offices}, needed with a score in one topic: ${made.needed}.`;
    case 'emptied':
      return `No benchmark is written (R11): the audit left none of its ${made.removed} figures.`;
    case 'refused':
      throw new Error(`the release is refused (${made.problem.kind})`);
    default:
      return made satisfies never;
  }
}

/** Writes `benchmark.json` into a folder that is there. Resolves with the sentence that says why none is written, or null. */
export async function writeBenchmark(folder: string, request: BenchmarkRequest): Promise<string | null> {
  const { questionnaire, responses, seed } = request;
  const latest =
    responses
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .at(-1) ?? '';
  const occasion = { releasedAt: request.released ?? latest, wave: waveOf(request) };
  const made = await makeBenchmark(questionnaire, responses, occasion, seed, asPublished(questionnaire));
  if (made.kind !== 'benchmark') return sentenceOn(made);
  const { bytes } = await serialiseAndParse(made.benchmark, questionnaire);
  await writeFile(join(folder, 'benchmark.json'), bytes);
  return null;
}
