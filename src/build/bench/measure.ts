import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEditions } from '@/build/questionnaires/questionnairesPlugin';
import { aggregate } from '@/domain/aggregation/aggregate';
import type { Response } from '@/domain/collection/response';
import { rankTopics } from '@/domain/priorities/rankTopics';
import { runToEnd } from '@/domain/priorities/runToEnd';
import { defaultChoice } from '@/domain/priorities/topicRanking';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { isProblem } from '@/exchange/reading/fileProblem';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';

const FILES = 10_000;
const OFFICES = [70, 10_000] as const;

async function secondsOf(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const inSeconds = (seconds: number) => `${seconds.toFixed(2)} s`;

/** Prints processor seconds for the organiser's long computations, with the demonstration's responses repeated. */
export async function measure(root: string, say: (line: string) => void): Promise<void> {
  const edition = readEditions(join(root, 'questionnaires')).at(-1);
  if (!edition) throw new Error('There is no questionnaire to measure with.');
  const { questionnaire } = edition;
  const folder = join(root, 'public', 'demo');
  const names = readdirSync(folder).filter((name) => name.endsWith('.response.json'));
  const contents = names.map((name) => new Uint8Array(readFileSync(join(folder, name))));
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

  const decoder = new TextDecoder();
  const responses: Response[] = [];
  const invited = readdirSync(folder).find((name) => name.endsWith('.invitation.json')) ?? '';
  const opened = await parseInvitationFile(new Uint8Array(readFileSync(join(folder, invited))), [questionnaire]);
  if (isProblem(opened)) throw new Error('The invitation of the demonstration cannot be read.');
  const context = { questionnaires: [questionnaire], invitation: opened.invitation };
  const read = async () => {
    for (let index = 0; index < FILES; index++) {
      const { response } = await parseResponseFile(at(names, index), at(contents, index), context);
      if (response) responses.push(response);
    }
  };
  const bare = () => {
    for (let index = 0; index < FILES; index++) JSON.parse(decoder.decode(at(contents, index)));
  };
  // Once without being counted, so that both are compiled.
  bare();
  await read();
  responses.length = 0;
  const parsing = await secondsOf(bare);
  const reading = await secondsOf(read);
  say(`JSON.parse of ${FILES} response files: ${inSeconds(parsing)} (processor time)`);
  say(`reading and checking them: ${inSeconds(reading)}, ${(reading / parsing).toFixed(1)} × JSON.parse`);
  const aggregating = await secondsOf(() => aggregate(questionnaire, responses));
  say(
    `aggregating ${responses.length} responses: ${inSeconds(aggregating)}, ${(aggregating / parsing).toFixed(1)} × JSON.parse`,
  );
  for (const offices of OFFICES) {
    const sample = Array.from({ length: offices }, (_, index) => at(responses, index));
    const ranking = await secondsOf(() => runToEnd(rankTopics(questionnaire, sample, defaultChoice(questionnaire))));
    say(`ranking topics with both simulations, ${offices} offices: ${inSeconds(ranking)}`);
  }
}
