import { groupOf } from '@/domain/aggregation/dimensions';
import type { AnswerSheet } from '@/domain/assessment/answer';
import type { Benchmark, CellPlace, Dimension } from '@/domain/disclosure/benchmark';
import { OTHER } from '@/domain/disclosure/groups';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';

/** The published group in which a natural group is, alone or merged; null when it is in none. */
export function publishedGroup(
  { groups, withheld }: Pick<Benchmark, 'groups' | 'withheld'>,
  dimension: Dimension,
  natural: string,
): CellPlace | null {
  const published = groups.filter((group) => group.dimension === dimension);
  const own = published.find(({ group }) => group.split('+').includes(natural));
  const merged = withheld.some(
    (entry) => entry.dimension === dimension && entry.group === natural && entry.rule === 'R5',
  );
  const found = own ?? (merged ? published.find(({ group }) => group === OTHER) : undefined);
  return found ? { dimension, group: found.group } : null;
}

/**
 * The published group that an office belongs to in a dimension. Null when it belongs to none, when its group is withheld, or
 * when nobody of it agreed to published figures.
 */
export function ownGroup(
  questionnaire: Questionnaire,
  benchmark: Pick<Benchmark, 'groups' | 'withheld'>,
  sheet: Pick<AnswerSheet, 'office' | 'profile'>,
  dimension: Dimension,
): CellPlace | null {
  const natural = groupOf(questionnaire, sheet, dimension);
  return natural === null ? null : publishedGroup(benchmark, dimension, natural);
}
