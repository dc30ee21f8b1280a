import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { aggregate, type Aggregates } from './aggregate';
import { countProfile, countTopicQuestions, type OptionCounts, type TopicOptionCounts } from './countProfile';
import { DIMENSIONS, groupOf, groupsIn, type Dimension } from './dimensions';

/** How many offices a group has, and how often they chose each option of the questions that are not items. */
export interface GroupCounts {
  readonly dimension: Dimension;
  readonly group: string;
  /** At least one. */
  readonly offices: number;
  readonly profile: readonly OptionCounts[];
  readonly topicQuestions: readonly TopicOptionCounts[];
}

/** Everything that the organiser's result screen shows of a collection. */
export interface CollectionResults extends Aggregates {
  /** In the order of the tables, all offices first. */
  readonly groups: readonly GroupCounts[];
}

/** Counts options for every group with at least one response, in the order of the tables. */
export function countGroups(questionnaire: Questionnaire, responses: readonly Response[]): readonly GroupCounts[] {
  return DIMENSIONS.flatMap((dimension) => {
    const grouped = responses.map((response) => ({ response, own: groupOf(questionnaire, response, dimension) }));
    return groupsIn(questionnaire, dimension).flatMap((group) => {
      const members = grouped.filter(({ own }) => own === group).map(({ response }) => response);
      if (members.length === 0) return [];
      return [
        {
          dimension,
          group,
          offices: members.length,
          profile: countProfile(questionnaire, members),
          topicQuestions: countTopicQuestions(questionnaire, members),
        },
      ];
    });
  });
}

/** The aggregates of a collection and the counts of its groups. */
export function resultsOf(questionnaire: Questionnaire, responses: readonly Response[]): CollectionResults {
  return { ...aggregate(questionnaire, responses), groups: countGroups(questionnaire, responses) };
}
