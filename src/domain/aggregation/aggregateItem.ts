import type { AnswerCode } from '@/domain/assessment/answer';
import type { Item } from '@/domain/questionnaire/questionnaire';
import type { Cell, Group } from './cell';
import { summarise } from './summarise';

/** What the offices of a group say about one item. */
export interface ItemAggregate extends Cell {
  readonly item: string;
}

/** One row of the items: the levels of a group, and the shares of those who gave none. `place` is the item's place in the questionnaire. */
export function aggregateItem({ id }: Item, place: number, cell: Group, below: number): ItemAggregate {
  const { dimension, group, members } = cell;
  const values: number[] = [];
  const others: Record<Exclude<AnswerCode, 'level'>, number> = { 'not-applicable': 0, 'dont-know': 0, missing: 0 };
  for (const { answers } of members) {
    const answer = answers[place];
    if (answer?.code === 'level') values.push(answer.level);
    else others[answer?.code ?? 'missing'] += 1;
  }
  return {
    dimension,
    group,
    item: id,
    ...summarise({ values, perLevel: 1 }, below),
    notApplicable: others['not-applicable'] / members.length,
    dontKnow: others['dont-know'] / members.length,
    missing: others.missing / members.length,
  };
}
