import { acceptedResponses } from '@/domain/collection/acceptedResponses';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import { makeBenchmark } from '@/domain/disclosure/makeBenchmark';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { asPublished } from '@/exchange/benchmark/asPublished';
import { serialiseAndParse } from '@/exchange/benchmark/serialiseAndParse';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { isProblem } from '@/exchange/reading/fileProblem';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { canonicalBytes } from '@/exchange/canonical/canonicalText';
import { parseDemonstrationIndex } from '@/exchange/demonstration/parseDemonstrationIndex';
import { fileName, type DemoFile } from './demoFile';

function bytesOf(files: readonly DemoFile[], name: string): DemoFile['bytes'] {
  const found = files.find((file) => file.name === name);
  if (!found) throw new Error(`The demonstration has no file "${name}".`);
  return found.bytes;
}

/**
 * The demonstration with its benchmark: what its organiser publishes before the conflict is decided, at the time of the latest
 * response, after the same rules and the same audit as any other. The index then names it.
 */
export async function withBenchmark(
  files: readonly DemoFile[],
  questionnaire: Questionnaire,
): Promise<readonly DemoFile[]> {
  const questionnaires = [questionnaire];
  const index = parseDemonstrationIndex(new TextDecoder().decode(bytesOf(files, 'index.json')));
  if (!index) throw new Error('The demonstration has no index.');
  const read = await parseInvitationFile(bytesOf(files, index.invitation), questionnaires);
  if (isProblem(read)) throw new Error(`The invitation of the demonstration is refused: ${read.reason}.`);
  const { invitation } = read;
  const context = { questionnaires, invitation };
  const collected = await Promise.all(
    index.responses.map(async (name) => ({
      ...(await parseResponseFile(name, bytesOf(files, name), context)),
      drop: 1,
    })),
  );
  const responses = acceptedResponses(judgeCollection(collected));
  const { id, title, from, to } = invitation.wave;
  const releasedAt =
    responses
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .at(-1) ?? '';
  const { seed } = questionnaire.parameters.priorities;
  const occasion = { releasedAt, wave: { id, title, from, to } };
  const made = await makeBenchmark(questionnaire, responses, occasion, seed, asPublished(questionnaire));
  if (made.kind !== 'benchmark') throw new Error(`The demonstration has no benchmark: ${made.kind}.`);
  const { bytes, checksum } = await serialiseAndParse(made.benchmark, questionnaire);
  const name = fileName(id, checksum, 'benchmark');
  const others = files.filter((file) => file.name !== 'index.json');
  return [{ name: 'index.json', bytes: canonicalBytes({ ...index, benchmark: name }) }, ...others, { name, bytes }];
}
