import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { brokenRule, type FileProblem } from '@/exchange/reading/fileProblem';
import { itemIdsOf } from './itemIds';
import type { AnswerEntry } from './responseFile';

function answerRule({ code, level, reason }: AnswerEntry, index: number): FileProblem | null {
  if ((code === 'level') !== (level !== undefined)) {
    return level === undefined
      ? brokenRule('level-missing', `answers[${index}]`)
      : brokenRule('level-not-expected', `answers[${index}].level`);
  }
  if (code === 'not-applicable' || reason === undefined) return null;
  return brokenRule('reason-not-expected', `answers[${index}].reason`);
}

/** The first rule that the answers of a file break, or null: unknown and doubled items, what a code wants beside it. */
export function answersRule(answers: readonly AnswerEntry[], questionnaire: Questionnaire): FileProblem | null {
  const items = itemIdsOf(questionnaire);
  const seen = new Set<string>();
  for (let index = 0; index < answers.length; index++) {
    const answer = answers[index] as AnswerEntry;
    if (!items.has(answer.item)) return brokenRule('unknown-item', `answers[${index}].item`);
    if (seen.has(answer.item)) return brokenRule('item-twice', `answers[${index}].item`);
    seen.add(answer.item);
    const broken = answerRule(answer, index);
    if (broken) return broken;
  }
  return null;
}
