import type { EntryPath } from '@/domain/assessment/assessment';
import { itemOf } from '@/domain/assessment/changedPlaces';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';

/**
 * What of an assessment the history is about: `item-<item>`, `topic-<topic>`, one of its other screens, or everything. It stands
 * in the address.
 */
export type HistoryFilter = '' | `item-${string}` | `topic-${string}` | 'profile' | 'closing' | 'send';

/** The filter of an address; everything when there is none. */
export function filterOf(about: unknown): HistoryFilter {
  if (typeof about !== 'string') return '';
  const isKnown = /^(item|topic)-./.test(about) || ['profile', 'closing', 'send'].includes(about);
  return isKnown ? (about as HistoryFilter) : '';
}

/** Whether a place belongs to what the history is about. */
export function isAbout({ topics }: Questionnaire, filter: HistoryFilter, path: EntryPath): boolean {
  const [kind, first = ''] = path.split('/');
  const item = itemOf(path);
  if (filter === '') return true;
  if (filter.startsWith('item-')) return item === filter.slice('item-'.length);
  if (filter.startsWith('topic-')) {
    const topic = filter.slice('topic-'.length);
    if (item === null) return kind === 'topic' && first === topic;
    return topics.some(({ id, items }) => id === topic && items.some((one) => one.id === item));
  }
  if (filter === 'profile') return kind === 'profile' || kind === 'office';
  return kind === (filter === 'send' ? 'consent' : 'closing');
}
