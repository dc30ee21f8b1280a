import type { AnswerSheet } from '@/domain/assessment/answer';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { ballotsOf } from './ballots';
import { criteriaOfTally } from './criteria';
import { bordaPoints, condorcetWinner, effectiveInfluence, pairwiseTable } from './crossChecks';
import { explainPriority } from './explainPriority';
import { focusItems } from './focusItems';
import { kendallW } from './kendallW';
import { tallyOffices } from './officeTally';
import type { TopicPriority } from './priorities';
import { acceptabilityOf, rankIntervalOf, topFrequency, type RankCounts } from './rankCounts';
import { rankPriorities } from './rankPriorities';
import { simulateRespondents } from './simulateRespondents';
import { simulateWeights, type WeightSimulation } from './simulateWeights';
import { tierOf, type Frequency } from './tiers';
import type { RankingChoice, RankingProgress, TopicRanking } from './topicRanking';

type Simulations = { readonly byWeights: WeightSimulation; readonly byRespondents: RankCounts };

function* shifted<Result>(
  simulation: Generator<number, Result, void>,
  before: number,
  total: number,
): Generator<RankingProgress, Result, void> {
  for (;;) {
    const step = simulation.next();
    if (step.done) return step.value;
    yield { done: before + step.value, total };
  }
}

const NO_WEIGHTS: WeightSimulation = { draws: 0, counts: [], centralWeights: [] };

function share({ count, draws }: Frequency): number | null {
  return draws === 0 ? null : count / draws;
}

/** An object with one property, or with none when there is nothing to give. */
function given<Name extends string, Value>(name: Name, value: Value | null | undefined): { [key in Name]?: Value } {
  return (value === null || value === undefined ? {} : { [name]: value }) as { [key in Name]?: Value };
}

function toTopicPriorities(
  { criteria, order, focus }: Pick<TopicRanking, 'criteria' | 'order' | 'focus'>,
  { byWeights, byRespondents }: Simulations,
  { parameters }: Questionnaire,
): readonly TopicPriority[] {
  const { top } = parameters.priorities;
  const rankedOf = new Map(order.topics.map((ranked) => [ranked.topic, ranked]));
  return criteria.topics.map(({ topic, need, demand, breadth, supply, eligibleSpeakers, interestShare }, index) => {
    const topByWeights = topFrequency(byWeights, index, top);
    const topByRespondents = topFrequency(byRespondents, index, top);
    return {
      topic,
      need,
      demand,
      breadth,
      supply,
      priority: rankedOf.get(topic)?.priority ?? 0,
      rank: rankedOf.get(topic)?.rank ?? 0,
      tier: tierOf(topByWeights, topByRespondents, parameters.priorities),
      eligibleSpeakers,
      ...given('topThreeByWeights', share(topByWeights)),
      ...given('topThreeByRespondents', share(topByRespondents)),
      ...given('rankInterval', rankIntervalOf(byRespondents, index)),
      ...given('acceptability', acceptabilityOf(byWeights, index)),
      ...given('interestShare', interestShare),
      ...given('centralWeights', byWeights.centralWeights[index]),
      focus: (focus[topic] ?? []).map(({ item }) => item),
    };
  });
}

/**
 * Ranks the topics of a wave from the accepted responses (method, section 4): criteria, priority, order, tiers, both
 * simulations, cross-checks, focus questions and facts for explanations. The order of the responses does not matter, to the
 * last bit. Without responses nothing is simulated, and every topic is for later.
 *
 * A generator: yields its progress after every draw, so that the caller can pause, report or stop; `runToEnd` runs it at
 * once. The same responses, choice and seed give the same value everywhere, whatever the pauses.
 */
export function* rankTopics(
  questionnaire: Questionnaire,
  responses: readonly AnswerSheet[],
  choice: RankingChoice,
): Generator<RankingProgress, TopicRanking, void> {
  const { weights, seed, reorderings, extraTopics } = choice;
  const parameters = questionnaire.parameters.priorities;
  const tally = tallyOffices(questionnaire, responses);
  const criteria = criteriaOfTally(questionnaire, responses, tally, extraTopics);
  const order = rankPriorities(criteria.topics, weights, parameters.tieMargin, reorderings);
  const focus = Object.fromEntries(
    questionnaire.topics.map((topic) => [topic.id, focusItems(topic, responses, parameters.breadthBelow)]),
  );
  const total = parameters.weightDraws + parameters.resamples;
  const byWeights =
    responses.length === 0 ? NO_WEIGHTS : yield* shifted(simulateWeights(criteria.topics, parameters, seed), 0, total);
  const byRespondents = yield* shifted(
    simulateRespondents(tally, weights, parameters, seed),
    parameters.weightDraws,
    total,
  );
  const ranked = [...criteria.topics, ...criteria.extraTopics].map(({ topic }) => topic);
  return {
    priorities: {
      seed,
      weights,
      topics: toTopicPriorities({ criteria, order, focus }, { byWeights, byRespondents }, questionnaire),
      borda: bordaPoints(criteria.topics),
      ...given('condorcet', condorcetWinner(criteria.topics)),
      ...given('kendallW', kendallW(ballotsOf(responses), ranked)),
    },
    criteria,
    order,
    explanations: explainPriority(criteria, order, weights, parameters),
    focus,
    pairwise: pairwiseTable(criteria.topics),
    influence: effectiveInfluence(criteria.topics, weights),
  };
}
