import type { AnswerCode, AnswerSheet } from '@/domain/assessment/answer';
import { LEVELS, type Item, type Parameters } from '@/domain/questionnaire/questionnaire';
import { compareShare } from '@/domain/statistics/ratio';

/** What may be wrong with an item, as `aggregates.json` names it. */
export type ItemFlag =
  'one-level' | 'unused-level' | 'floor' | 'ceiling' | 'not-applicable' | 'dont-know' | 'missing' | 'item-rest';

interface Counts {
  readonly byLevel: readonly number[];
  readonly answered: number;
  readonly byCode: Readonly<Record<AnswerCode, number>>;
  readonly responses: number;
}

function countAnswers({ id }: Item, sheets: readonly AnswerSheet[]): Counts {
  const byLevel = LEVELS.map(() => 0);
  const byCode: Record<AnswerCode, number> = { level: 0, 'not-applicable': 0, 'dont-know': 0, missing: 0 };
  for (const { answers } of sheets) {
    const answer = answers[id];
    byCode[answer?.code ?? 'missing'] += 1;
    if (answer?.code === 'level') byLevel[answer.level - 1] = (byLevel[answer.level - 1] ?? 0) + 1;
  }
  return { byLevel, byCode, answered: byCode.level, responses: sheets.length };
}

function exceeds(count: number, total: number, share: number): boolean {
  return total > 0 && compareShare(count, total, share) > 0;
}

/**
 * The flags of one item by how it was answered (method, section 3). Use of levels, floor and ceiling are shares of the
 * offices with a level, the others of all responses; exactly at a limit is no flag. Below the minimum of offices nothing is
 * flagged; floor and ceiling have no minimum.
 */
export function flagItem(
  item: Item,
  sheets: readonly AnswerSheet[],
  quality: Parameters['quality'],
): readonly ItemFlag[] {
  const { byLevel, byCode, answered, responses } = countAnswers(item, sheets);
  const { levelUse, nonAnswers, floorCeiling } = quality;
  const showsUse = answered >= levelUse.offices;
  const showsOthers = responses >= nonAnswers.offices;
  const conditions: Readonly<Record<Exclude<ItemFlag, 'item-rest'>, boolean>> = {
    'one-level': showsUse && byLevel.some((count) => exceeds(count, answered, levelUse.share)),
    'unused-level': showsUse && byLevel.includes(0),
    floor: exceeds(byLevel[0] ?? 0, answered, floorCeiling),
    ceiling: exceeds(byLevel.at(-1) ?? 0, answered, floorCeiling),
    'not-applicable': showsOthers && exceeds(byCode['not-applicable'], responses, nonAnswers.notApplicable),
    'dont-know': showsOthers && exceeds(byCode['dont-know'], responses, nonAnswers.dontKnow),
    missing: showsOthers && exceeds(byCode.missing, responses, nonAnswers.missing),
  };
  return (Object.keys(conditions) as (keyof typeof conditions)[]).filter((flag) => conditions[flag]);
}
