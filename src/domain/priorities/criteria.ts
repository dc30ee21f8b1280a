import type { AnswerSheet } from '@/domain/assessment/answer';
import type { Parameters, Questionnaire } from '@/domain/questionnaire/questionnaire';
import { ballotsOf, countRanked, demandOf, extraTopicsIn } from './ballots';
import { isEligibleSpeaker } from './eligibleSpeaker';
import { interestShareOf } from './interest';
import { COLUMNS, tallyOffices, totalsOf, type OfficeTally } from './officeTally';
import type { ByCriterion } from './weights';

/** What offices say about wanting a topic and speaking about it. */
interface Wanted {
  readonly topic: string;
  /** Offices that ranked it, and those of them that ranked it first. */
  readonly rankedBy: number;
  readonly firstPlaces: number;
  /** Ranking points. */
  readonly points: number;
  readonly eligibleSpeakers: number;
  /** Share of offices that would take part, among those that answered; null when none did. */
  readonly interestShare: number | null;
}

/** The four criteria of a topic on their fixed scales from 0 to 1, and what they are made of. */
export interface TopicCriteria extends Wanted, ByCriterion<number> {
  /** Mean distance from target in levels, before it is cut to the scale of need; null when no office has both. */
  readonly meanGap: number | null;
  /** Offices with a score and a target. */
  readonly withGap: number;
  /** Offices with a score, and those of them below the limit of breadth. */
  readonly scored: number;
  readonly below: number;
}

/** A topic that the organiser added: asked for, perhaps with speakers, never scored. */
export interface ExtraTopicCriteria extends Wanted {
  readonly demand: number;
  readonly supply: number;
}

export interface MeasuredCriteria {
  /** Responses looked at. */
  readonly responses: number;
  /** Offices that ranked at least one topic, extra topics included. */
  readonly rankings: number;
  /** In questionnaire order. */
  readonly topics: readonly TopicCriteria[];
  /** Those of the wave, then others that were ranked. */
  readonly extraTopics: readonly ExtraTopicCriteria[];
}

type PriorityParameters = Parameters['priorities'];

function supplyOf(eligible: number, { speakersWanted }: PriorityParameters): number {
  return Math.min(1, eligible / speakersWanted);
}

/** What the sums over offices say of one topic. */
export interface TopicTotals extends ByCriterion<number> {
  readonly gap: number;
  readonly withGap: number;
  readonly scored: number;
  readonly below: number;
  readonly eligibleSpeakers: number;
}

/**
 * The criteria of one topic from summed rows of a tally (method, section 4), on fixed scales: need = mean gap / scale, at
 * most 1; demand = points / (points of a first place × rankings given); breadth = share of scored offices below the limit;
 * supply = eligible speakers / wanted, at most 1. A criterion with nothing to average is 0.
 */
export function criteriaOfTotals(
  totals: Float64Array,
  topic: number,
  perLevel: number,
  parameters: PriorityParameters,
): TopicTotals {
  const at = (column: number) => totals[topic * COLUMNS.length + column] ?? 0;
  const [gap, withGap, scored, below, points, eligible] = [at(0), at(1), at(2), at(3), at(4), at(5)];
  const rankings = totals[totals.length - 1] ?? 0;
  return {
    need: withGap === 0 ? 0 : Math.min(1, gap / (withGap * perLevel * parameters.needScale)),
    demand: demandOf(points, rankings, parameters.ballotPoints),
    breadth: scored === 0 ? 0 : below / scored,
    supply: supplyOf(eligible, parameters),
    gap,
    withGap,
    scored,
    below,
    eligibleSpeakers: eligible,
  };
}

/** The criteria of a tally that is at hand; `sheets` are the responses it was made from. */
export function criteriaOfTally(
  questionnaire: Questionnaire,
  sheets: readonly AnswerSheet[],
  tally: OfficeTally,
  invitedExtraTopics: readonly string[] = [],
): MeasuredCriteria {
  const parameters = questionnaire.parameters.priorities;
  const ballots = ballotsOf(sheets);
  const totals = totalsOf(tally);
  const wanted = (topic: string) => ({
    topic,
    ...countRanked(topic, ballots, parameters.ballotPoints),
    interestShare: interestShareOf(topic, sheets),
  });
  const topics = tally.topics.map((topic, index): TopicCriteria => {
    const { gap, ...criteria } = criteriaOfTotals(totals, index, tally.perLevel, parameters);
    const meanGap = criteria.withGap === 0 ? null : gap / (criteria.withGap * tally.perLevel);
    return { ...wanted(topic), ...criteria, meanGap };
  });
  const extraTopics = extraTopicsIn(questionnaire, sheets, invitedExtraTopics).map((topic): ExtraTopicCriteria => {
    const own = wanted(topic);
    const speakers = sheets.filter((sheet) => isEligibleSpeaker(sheet, topic, null, parameters.speakerScore)).length;
    return {
      ...own,
      eligibleSpeakers: speakers,
      demand: demandOf(own.points, ballots.length, parameters.ballotPoints),
      supply: supplyOf(speakers, parameters),
    };
  });
  return { responses: sheets.length, rankings: ballots.length, topics, extraTopics };
}

/**
 * Measures what each topic deserves by the four criteria, over all responses (method, section 4), in questionnaire order.
 * Extra topics take ranking points and have a demand and a supply (without a score only a failure story makes a
 * speaker), but no need and no breadth. Independent of the order of the responses.
 */
export function measureCriteria(
  questionnaire: Questionnaire,
  responses: readonly AnswerSheet[],
  invitedExtraTopics: readonly string[] = [],
): MeasuredCriteria {
  return criteriaOfTally(questionnaire, responses, tallyOffices(questionnaire, responses), invitedExtraTopics);
}
