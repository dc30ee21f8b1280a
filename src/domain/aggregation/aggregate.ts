import type { Response } from '@/domain/collection/response';
import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import { aggregateItem, type ItemAggregate } from './aggregateItem';
import { aggregateTopic, type TopicAggregate } from './aggregateTopic';
import type { Group, ScoredResponse } from './cell';
import { DIMENSIONS, groupOf, groupsIn } from './dimensions';

/** The organiser's full view of a collection. Restricted: it is not protected against disclosure. */
export interface Aggregates {
  readonly topics: readonly TopicAggregate[];
  readonly items: readonly ItemAggregate[];
}

/** All groups with at least one response, in the order of the tables. */
function groupsWith(questionnaire: Questionnaire, scored: readonly ScoredResponse[]): readonly Group[] {
  return DIMENSIONS.flatMap((dimension) => {
    const grouped = scored.map((member) => ({ member, own: groupOf(questionnaire, member.response, dimension) }));
    return groupsIn(questionnaire, dimension)
      .map((group) => ({
        dimension,
        group,
        members: grouped.filter(({ own }) => own === group).map(({ member }) => member),
      }))
      .filter(({ members }) => members.length > 0);
  });
}

/**
 * Aggregates accepted responses by topic and by item, over all offices and by size, region and system type (method,
 * section 3), in this order, groups in their natural order, then in questionnaire order. A group without responses has no
 * row; a statistic that cannot be given is absent. Items that are not core are aggregated like the others. The order of
 * the responses does not matter, to the last bit.
 */
export function aggregate(questionnaire: Questionnaire, responses: readonly Response[]): Aggregates {
  const items = itemsOf(questionnaire);
  const scored = responses.map((response) => ({
    response,
    answers: items.map(({ id }) => response.answers[id]),
    scores: scoreAssessment(questionnaire, response).topics,
  }));
  const groups = groupsWith(questionnaire, scored);
  const below = questionnaire.parameters.priorities.breadthBelow;
  return {
    topics: groups.flatMap((group) =>
      questionnaire.topics.map((topic, place) => aggregateTopic(topic, place, group, below)),
    ),
    items: groups.flatMap((group) => items.map((item, place) => aggregateItem(item, place, group, below))),
  };
}
