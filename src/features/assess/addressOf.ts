import type { RouteLocationNamedRaw } from 'vue-router';
import type { Place } from '@/domain/assessment/placeOf';

/** The address of a place in the assessment whose screens are open. */
export function addressOf(place: Place): RouteLocationNamedRaw {
  if (place.screen !== 'topic') return { name: place.screen };
  const { topic, item } = place;
  return { name: 'topic', params: { topicId: topic }, ...(item === undefined ? {} : { hash: `#item-${item}` }) };
}
