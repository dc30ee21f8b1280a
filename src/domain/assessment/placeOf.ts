import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { Assessment, EntryPath } from './assessment';

/** Where in an assessment something is asked. */
export type Place =
  | { readonly screen: 'start' | 'profile' | 'closing' | 'send' }
  | { readonly screen: 'topic'; readonly topic: string; readonly item?: string };

function placeOfItem(questionnaire: Questionnaire, item: string): Place {
  const topic = questionnaire.topics.find(({ items }) => items.some(({ id }) => id === item));
  return topic ? { screen: 'topic', topic: topic.id, item } : { screen: 'start' };
}

/** Where the entry with a path is asked. */
export function placeOf(questionnaire: Questionnaire, path: EntryPath): Place {
  const [kind, first = ''] = path.split('/');
  switch (kind) {
    case 'answer':
    case 'note':
      return placeOfItem(questionnaire, first);
    case 'topic':
      return { screen: 'topic', topic: first };
    case 'profile':
    case 'closing':
      return { screen: kind };
    case 'consent':
    case 'send-note':
      return { screen: 'send' };
    default:
      return { screen: 'start' };
  }
}

/** The first topic with an open item, else the first of all; for answers of which nobody knows when they were given. */
function firstOpenTopic({ topics }: Questionnaire, answers: Assessment['answers']): Place {
  const open = topics.find(({ items }) => items.some(({ id }) => answers[id] === undefined)) ?? topics[0];
  return open ? { screen: 'topic', topic: open.id } : { screen: 'start' };
}

/**
 * Where to go on: where the last change was made; when that was on the start screen or is not known, at the answer given
 * last. The start screen while nothing else was filled in.
 */
export function placeToContinue(
  questionnaire: Questionnaire,
  { answers, answeredAt }: Pick<Assessment, 'answers' | 'answeredAt'>,
  lastPath: EntryPath | null,
): Place {
  const last = lastPath === null ? null : placeOf(questionnaire, lastPath);
  if (last && last.screen !== 'start') return last;
  if (Object.keys(answers).length === 0) return { screen: 'start' };
  const [latest] = Object.entries(answeredAt).toSorted(([, a], [, b]) => b.localeCompare(a));
  return latest ? placeOfItem(questionnaire, latest[0]) : firstOpenTopic(questionnaire, answers);
}
