import type { Response } from '@/domain/collection/response';
import { measureQuality, type QuestionnaireQuality } from '@/domain/quality/measureQuality';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { aggregate, type Aggregates } from './aggregate';
import { countProfile, countTopicQuestions, type OptionCounts, type TopicOptionCounts } from './countProfile';
import { DIMENSIONS, groupOf, groupsIn, type Dimension } from './dimensions';
import { officeScores, type OfficeScores } from './officeScores';

/** How many offices a group has, how often they chose each option of the questions that are not items, and how well items work. */
export interface GroupCounts {
  readonly dimension: Dimension;
  readonly group: string;
  /** At least one. */
  readonly offices: number;
  readonly profile: readonly OptionCounts[];
  readonly topicQuestions: readonly TopicOptionCounts[];
  readonly quality: QuestionnaireQuality;
}

/** Everything that the organiser's result screen shows of a collection. */
export interface CollectionResults extends Aggregates {
  /** In the order of the tables, all offices first. */
  readonly groups: readonly GroupCounts[];
  readonly offices: readonly OfficeScores[];
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
          quality: measureQuality(questionnaire, members),
        },
      ];
    });
  });
}

/** The aggregates of a collection, the counts of its groups and the scores of its offices. */
export function resultsOf(questionnaire: Questionnaire, responses: readonly Response[]): CollectionResults {
  return {
    ...aggregate(questionnaire, responses),
    groups: countGroups(questionnaire, responses),
    offices: officeScores(questionnaire, responses),
  };
}
