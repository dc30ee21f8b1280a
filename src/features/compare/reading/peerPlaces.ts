import { ownPlace, type OwnPlace } from '@/domain/comparing/ownPlace';
import type { Benchmark, CellPlace, DisclosureRule, PublishedMean, TopicCell } from '@/domain/disclosure/benchmark';
import { covers, type WithheldPlace } from '@/domain/disclosure/withheldLog';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { TopicScore } from '@/domain/scoring/scoreTopic';

/** One topic in one group: what is published, and where the own office is in it. */
export interface PeerPlace {
  readonly topic: string;
  readonly cell: TopicCell | undefined;
  readonly own: TopicScore | null;
  readonly place: OwnPlace | null;
}

export const isOf =
  ({ dimension, group }: CellPlace) =>
  (cell: CellPlace): boolean =>
    cell.dimension === dimension && cell.group === group;

/** A coded mean counts as its bound. */
export function boundOf(mean: PublishedMean): number {
  if (typeof mean === 'number') return mean;
  return 'atMost' in mean ? mean.atMost : mean.atLeast;
}

/** Whether a group has anything of how offices score in a topic; targets alone are no distribution. */
export function isPublished({ cell }: PeerPlace): boolean {
  return cell?.mean !== undefined || cell?.p25 !== undefined || cell?.p75 !== undefined || cell?.bands !== undefined;
}

/** All topics in questionnaire order, as they stand in one group. */
export function toPeerPlaces(
  { topics }: Questionnaire,
  benchmark: Benchmark,
  group: CellPlace,
  scores: readonly TopicScore[] | null,
): readonly PeerPlace[] {
  const cells = benchmark.topics.filter(isOf(group));
  return topics.map(({ id: topic }) => {
    const cell = cells.find((candidate) => candidate.topic === topic);
    const own = scores?.find((score) => score.topic === topic) ?? null;
    return { topic, cell, own, place: own && ownPlace(own, cell) };
  });
}

/** The rule by which something is not published, or null when the log does not name it. */
export function ruleFor({ withheld }: Pick<Benchmark, 'withheld'>, place: WithheldPlace): DisclosureRule | null {
  return withheld.find((entry) => covers(entry, place))?.rule ?? null;
}
