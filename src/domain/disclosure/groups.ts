import { DIMENSIONS, groupOf, groupsIn } from '@/domain/aggregation/dimensions';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { CellPlace, Dimension, Withheld } from './benchmark';
import { mergeIntoOther, mergeNeighbours, type GroupDraft, type Passes } from './mergeGroups';

/** The name of a remainder. */
export const OTHER = 'other';

/** The offices of one published group, by their places. */
export interface Group extends CellPlace {
  readonly members: readonly number[];
}

export interface FormedGroups {
  readonly groups: readonly Group[];
  readonly withheld: readonly Withheld[];
}

/** Dimensions whose groups stand in a row; the others have a remainder. */
const IN_A_ROW: readonly Dimension[] = ['size'];

type Grouped = Exclude<Dimension, 'all'>;

/** Why natural groups are not published by themselves: nobody agreed to figures (R2), or merged (R5). */
function logGroups(dimension: Dimension, natural: readonly GroupDraft[], formed: readonly GroupDraft[]): Withheld[] {
  const alone = new Set(formed.filter(({ parts }) => parts.length === 1).flatMap(({ parts }) => parts));
  return natural.flatMap(({ parts: [group = ''], members }): Withheld[] => {
    if (alone.has(group)) return [];
    return [{ dimension, group, rule: members.length === 0 ? 'R2' : 'R5' }];
  });
}

/**
 * R5 for one dimension: merges natural groups until every group passes. A dimension in which not all pass or fewer than two
 * groups are left is withheld whole. Offices that belong to no group are in none of them.
 */
export function formGroups(dimension: Grouped, natural: readonly GroupDraft[], passes: Passes): FormedGroups {
  const inARow = IN_A_ROW.includes(dimension);
  const inhabited = natural.filter(({ members }) => members.length > 0);
  const formed = inARow ? mergeNeighbours(inhabited, passes) : mergeIntoOther(inhabited, passes);
  if (formed.length < 2 || !formed.every(passes)) return { groups: [], withheld: [{ dimension, rule: 'R5' }] };
  const nameOf = ({ parts }: GroupDraft) => (inARow || parts.length === 1 ? parts.join('+') : OTHER);
  return {
    groups: formed.map((draft) => ({ dimension, group: nameOf(draft), members: draft.members })),
    withheld: logGroups(dimension, natural, formed),
  };
}

function naturalGroups(
  questionnaire: Questionnaire,
  dimension: Grouped,
  offices: readonly Response[],
): readonly GroupDraft[] {
  const own = offices.map((office) => groupOf(questionnaire, office, dimension));
  return groupsIn(questionnaire, dimension).map((group) => ({
    parts: [group],
    members: own.flatMap((found, place) => (found === group ? [place] : [])),
  }));
}

/**
 * The groups of a release, the same for all its cells: all offices, then sizes, regions and system types in their natural
 * order, never crossed. An edition without the question of a dimension has nothing of it.
 */
export function groupsOf(questionnaire: Questionnaire, offices: readonly Response[], passes: Passes): FormedGroups {
  const dimensions = DIMENSIONS.filter((dimension) => dimension !== 'all');
  const formed = dimensions
    .filter((dimension) => groupsIn(questionnaire, dimension).length > 0)
    .map((dimension) => formGroups(dimension, naturalGroups(questionnaire, dimension, offices), passes));
  const all: Group = { dimension: 'all', group: 'all', members: offices.map((_, place) => place) };
  return {
    groups: [all, ...formed.flatMap(({ groups }) => groups)],
    withheld: formed.flatMap(({ withheld }) => withheld),
  };
}
