import type { Response } from '@/domain/collection/response';
import { measureCriteria } from '@/domain/priorities/criteria';
import { tallyOffices } from '@/domain/priorities/officeTally';
import { rankTopics } from '@/domain/priorities/rankTopics';
import { runToEnd } from '@/domain/priorities/runToEnd';
import { simulateRespondents } from '@/domain/priorities/simulateRespondents';
import { simulateWeights } from '@/domain/priorities/simulateWeights';
import { defaultChoice } from '@/domain/priorities/topicRanking';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { asRatio, inSeconds, medianCpuSeconds } from './cpuSeconds';
import { repeated, type DemonstrationFiles } from './demonstrationFiles';
import { simulationsInR } from './simulationsInR';

const CASES = [
  { offices: 70, runs: 5 },
  { offices: 10_000, runs: 1 },
] as const;

async function acceptedOf({ questionnaire, invitation, files }: DemonstrationFiles): Promise<readonly Response[]> {
  const context = { questionnaires: [questionnaire], invitation };
  const read = await Promise.all(files.map(({ name, bytes }) => parseResponseFile(name, bytes, context)));
  return read.flatMap(({ response }) => response ?? []);
}

/** The ranking of topics and its two simulations, beside vectorised R on the same tally where R is installed. */
export async function measurePriorities(
  demonstration: DemonstrationFiles,
  root: string,
  say: (line: string) => void,
): Promise<void> {
  const { questionnaire } = demonstration;
  const { priorities } = questionnaire.parameters;
  const accepted = await acceptedOf(demonstration);
  for (const { offices, runs } of CASES) {
    const sample = Array.from({ length: offices }, (_, index) => repeated(accepted, index));
    const { topics } = measureCriteria(questionnaire, sample);
    const tally = tallyOffices(questionnaire, sample);
    const simulate = () => {
      runToEnd(simulateWeights(topics, priorities, priorities.seed));
      runToEnd(simulateRespondents(tally, priorities.weights, priorities, priorities.seed));
    };
    // A few times without being counted, so that it is compiled.
    for (let warm = 0; warm < runs; warm += 1) simulate();
    const simulating = await medianCpuSeconds(runs, simulate);
    const inR = simulationsInR(root, tally, priorities, runs);
    const beside = inR === null ? 'R is not installed' : `R ${inSeconds(inR)}, ${asRatio(simulating, inR)} R`;
    say(`both simulations of the priorities, ${offices} offices: ${inSeconds(simulating)} (${beside})`);
    const ranking = await medianCpuSeconds(runs, () =>
      runToEnd(rankTopics(questionnaire, sample, defaultChoice(questionnaire))),
    );
    say(`ranking topics with all that belongs to it, ${offices} offices: ${inSeconds(ranking)}`);
  }
}
