import type { TextKey } from '@/i18n/texts';
import type { RestorablePart } from './restorePlan';

/** A sentence still without a language. */
export interface PlanSentence {
  readonly text: TextKey;
  readonly values: Readonly<Record<string, number>>;
}

const counted = (text: TextKey, count: number): readonly PlanSentence[] =>
  count === 0 ? [] : [{ text, values: { count } }];

function assessmentSentences({
  backup,
  plan,
}: Extract<RestorablePart, { kind: 'assessment' }>): readonly PlanSentence[] {
  if (plan.kind === 'new') {
    const answers = Object.keys(backup.assessment.answers).length;
    return [{ text: 'restore.new-assessment', values: { answers } }];
  }
  if (plan.kind === 'same') return [];
  const { taken, kept } = plan;
  const missing = taken.filter(({ before }) => before === null).length;
  const sentences = [
    ...counted('restore.missing', missing),
    ...counted('restore.later-there', taken.length - missing),
    ...counted('restore.later-here', kept.length),
  ];
  return sentences.length > 0 ? sentences : [{ text: 'restore.facts', values: {} }];
}

function waveSentences({ backup, plan }: Extract<RestorablePart, { kind: 'wave' }>): readonly PlanSentence[] {
  if (plan.kind === 'new') return [{ text: 'restore.new-wave', values: { count: backup.wave.files.length } }];
  if (plan.kind === 'same') return [];
  const sentences = [
    ...counted('restore.more-files', plan.files),
    ...counted('restore.more-decisions', plan.decisions),
  ];
  return sentences.length > 0 ? sentences : [{ text: 'restore.more-work', values: {} }];
}

/** What restoring a part of a backup would do, as sentences. */
export function toPlanSentences(part: RestorablePart): readonly PlanSentence[] {
  const found = part.kind === 'assessment' ? assessmentSentences(part) : waveSentences(part);
  if (found.length > 0) return found;
  return [{ text: part.exact ? 'restore.exact' : 'restore.same', values: {} }];
}
