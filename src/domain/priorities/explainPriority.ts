import type { Parameters } from '@/domain/questionnaire/questionnaire';
import type { MeasuredCriteria, TopicCriteria } from './criteria';
import { rankPriorities, type PriorityOrder } from './rankPriorities';
import { CRITERIA, forEachCriterion, type Criterion, type Weights } from './weights';

/** Whether a topic alone has the highest or the lowest value of a criterion among all topics. */
export type Extreme = 'highest' | 'lowest' | null;

/** What stands behind a topic's value of one criterion. */
export type CriterionFact = { readonly extreme: Extreme } & (
  | { readonly criterion: 'need'; readonly meanGap: number | null; readonly offices: number }
  | {
      readonly criterion: 'demand';
      readonly rankedBy: number;
      readonly firstPlaces: number;
      /** Offices that ranked anything. */
      readonly rankings: number;
    }
  | { readonly criterion: 'breadth'; readonly below: number; readonly offices: number }
  | { readonly criterion: 'supply'; readonly eligible: number; readonly wanted: number }
);

/** Why a topic has its place: what lifts it above the average topic the most, and what lowers it the most. */
export type PriorityReason =
  /** No response says anything that counts. */
  | { readonly kind: 'nothing' }
  /** In all that counts the topic is like the average topic. */
  | { readonly kind: 'average' }
  | { readonly kind: 'carried'; readonly by: CriterionFact }
  | { readonly kind: 'heldBack'; readonly by: CriterionFact }
  | { readonly kind: 'mixed'; readonly carriedBy: CriterionFact; readonly heldBackBy: CriterionFact };

/** The facts of the one sentence that explains a topic's place. */
export interface PriorityExplanation {
  readonly topic: string;
  readonly rank: number;
  readonly reason: PriorityReason;
  /** Topics too close to tell apart. */
  readonly tiedWith: readonly string[];
  /** The criterion that would lift the topic's priority among the top if it made up half of it; null if none, or there already. */
  readonly topWhen: Criterion | null;
  readonly eligibleSpeakers: number;
  /** Too few eligible speakers: speakers have to be looked for. Never a reason to drop a topic. */
  readonly searchForSpeakers: boolean;
}

/** Differences from the average topic that are nothing but rounding. */
const ROUNDING = 1e-12;

/** What a criterion gets when a topic's place is looked at with more weight on it. */
const EMPHASIS = 0.5;

function extremeOf(criterion: Criterion, own: TopicCriteria, topics: readonly TopicCriteria[]): Extreme {
  const others = topics.filter(({ topic }) => topic !== own.topic).map((topic) => topic[criterion]);
  if (others.length === 0) return null;
  if (others.every((value) => value < own[criterion])) return 'highest';
  return others.every((value) => value > own[criterion]) ? 'lowest' : null;
}

function factOf(
  criterion: Criterion,
  own: TopicCriteria,
  { topics, rankings }: MeasuredCriteria,
  speakersWanted: number,
): CriterionFact {
  const extreme = extremeOf(criterion, own, topics);
  switch (criterion) {
    case 'need':
      return { criterion, extreme, meanGap: own.meanGap, offices: own.withGap };
    case 'demand':
      return { criterion, extreme, rankedBy: own.rankedBy, firstPlaces: own.firstPlaces, rankings };
    case 'breadth':
      return { criterion, extreme, below: own.below, offices: own.scored };
    case 'supply':
      return { criterion, extreme, eligible: own.eligibleSpeakers, wanted: speakersWanted };
    default:
      return criterion satisfies never;
  }
}

/** What each criterion adds to a topic's priority beyond what it adds to that of the average topic. */
function leadsOf(own: TopicCriteria, topics: readonly TopicCriteria[], weights: Weights): readonly number[] {
  return CRITERIA.map((criterion) => {
    const average = topics.reduce((total, topic) => total + topic[criterion], 0) / topics.length;
    return weights[criterion] * (own[criterion] - average);
  });
}

function reasonOf(own: TopicCriteria, measured: MeasuredCriteria, weights: Weights, wanted: number): PriorityReason {
  if (measured.topics.every((topic) => CRITERIA.every((criterion) => topic[criterion] === 0)))
    return { kind: 'nothing' };
  const leads = leadsOf(own, measured.topics, weights);
  const [most, least] = [Math.max(...leads), Math.min(...leads)];
  const fact = (lead: number) => factOf(CRITERIA[leads.indexOf(lead)] ?? 'need', own, measured, wanted);
  if (most > ROUNDING && least < -ROUNDING) {
    return { kind: 'mixed', carriedBy: fact(most), heldBackBy: fact(least) };
  }
  if (most > ROUNDING) return { kind: 'carried', by: fact(most) };
  return least < -ROUNDING ? { kind: 'heldBack', by: fact(least) } : { kind: 'average' };
}

function rankIn(order: PriorityOrder, topic: string): number {
  return order.topics.find((ranked) => ranked.topic === topic)?.rank ?? 0;
}

/** The orders by priority alone, with each criterion in turn making up half of it beside the weights as they are. */
function emphasisedOrders(topics: readonly TopicCriteria[], weights: Weights) {
  return CRITERIA.map((criterion) => ({
    criterion,
    order: rankPriorities(
      topics,
      forEachCriterion((one) => (1 - EMPHASIS) * weights[one] + (one === criterion ? EMPHASIS : 0)),
      0,
    ),
  }));
}

/**
 * Why each topic stands where it stands, in questionnaire order: facts for one sentence each, no wording. The criterion
 * that carries a topic is the one whose weighted value is farthest above that of the average topic, the one that holds it
 * back the one farthest below; their sum over the criteria is the distance from the average priority.
 */
export function explainPriority(
  measured: MeasuredCriteria,
  order: PriorityOrder,
  weights: Weights,
  parameters: Parameters['priorities'],
): readonly PriorityExplanation[] {
  const emphasised = emphasisedOrders(measured.topics, weights);
  return measured.topics.map((own): PriorityExplanation => {
    const rank = rankIn(order, own.topic);
    const best = emphasised
      .map((other) => ({ criterion: other.criterion, rank: rankIn(other.order, own.topic) }))
      .reduce((a, b) => (b.rank < a.rank ? b : a));
    const group = order.groups.find((topics) => topics.includes(own.topic)) ?? [];
    return {
      topic: own.topic,
      rank,
      reason: reasonOf(own, measured, weights, parameters.speakersWanted),
      tiedWith: group.filter((topic) => topic !== own.topic),
      topWhen: rank > parameters.top && best.rank <= parameters.top ? best.criterion : null,
      eligibleSpeakers: own.eligibleSpeakers,
      searchForSpeakers: own.eligibleSpeakers < parameters.speakersMinimum,
    };
  });
}
