import type { Invitation } from './invitation';

/** What keeps an invitation from being saved as a file, in the order of the fields. */
export type InvitationGap =
  'title' | 'from' | 'to' | 'period' | 'organiser-name' | 'organiser-address' | 'offices' | 'extra-topic';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/**
 * What is missing or contradictory before an invitation can leave: title, period (from not after to), organiser, and a list
 * of offices in which every line can be used (`faultyLines` counts those that cannot). Empty when nothing is.
 */
export function findGaps({ wave, organiser, extraTopics }: Invitation, faultyLines: number): readonly InvitationGap[] {
  const isEmpty = (text: string) => text.trim() === '';
  const gaps: readonly (readonly [InvitationGap, boolean])[] = [
    ['title', isEmpty(wave.title)],
    ['from', !MONTH.test(wave.from)],
    ['to', !MONTH.test(wave.to)],
    ['period', MONTH.test(wave.from) && MONTH.test(wave.to) && wave.from > wave.to],
    ['organiser-name', isEmpty(organiser.name)],
    ['organiser-address', isEmpty(organiser.address)],
    ['offices', faultyLines > 0],
    ['extra-topic', extraTopics.some(({ title }) => isEmpty(title))],
  ];
  return gaps.filter(([, isThere]) => isThere).map(([gap]) => gap);
}
