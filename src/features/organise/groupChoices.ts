import { DIMENSIONS, groupOf, groupsIn, type Dimension } from '@/domain/aggregation/dimensions';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';

/** A group of offices that the results can be seen for. */
export interface GroupChoice {
  /** Unique among all groups. */
  readonly id: string;
  readonly dimension: Dimension;
  readonly group: string;
  /** Offices in the group whose response counts; at least one. */
  readonly offices: number;
}

/** The groups that have at least one response, all offices first, then in the order of the tables. */
export function groupChoices(questionnaire: Questionnaire, responses: readonly Response[]): readonly GroupChoice[] {
  return DIMENSIONS.flatMap((dimension) => {
    const groups = responses.map((response) => groupOf(questionnaire, response, dimension));
    return groupsIn(questionnaire, dimension).map((group) => ({
      id: `${dimension} ${group}`,
      dimension,
      group,
      offices: groups.filter((own) => own === group).length,
    }));
  }).filter(({ offices }) => offices > 0);
}
