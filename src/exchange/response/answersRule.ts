import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { brokenRule, type FileProblem } from '@/exchange/reading/fileProblem';
import { itemIdsOf } from './itemIds';
import type { AnswerEntry } from './responseFile';

function answerRule({ code, level, reason }: AnswerEntry, path: string): FileProblem | null {
  if (code === 'level' && level === undefined) return brokenRule('level-missing', path);
  if (code !== 'level' && level !== undefined) return brokenRule('level-not-expected', `${path}.level`);
  if (code !== 'not-applicable' && reason !== undefined) return brokenRule('reason-not-expected', `${path}.reason`);
  return null;
}

/** The first rule that the answers of a file break, or null: unknown and doubled items, what a code wants beside it. */
export function answersRule(answers: readonly AnswerEntry[], questionnaire: Questionnaire): FileProblem | null {
  const items = itemIdsOf(questionnaire);
  const seen = new Set<string>();
  for (const [index, answer] of answers.entries()) {
    const path = `answers[${index}]`;
    if (!items.has(answer.item)) return brokenRule('unknown-item', `${path}.item`);
    if (seen.has(answer.item)) return brokenRule('item-twice', `${path}.item`);
    const broken = answerRule(answer, path);
    if (broken) return broken;
    seen.add(answer.item);
  }
  return null;
}
