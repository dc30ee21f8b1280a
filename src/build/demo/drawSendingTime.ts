import type { Chance } from './chance';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A Monday; the invitation's deadline is the Friday of the sixth week. */
const FIRST_DAY = Date.UTC(2026, 9, 12);
const WORKING_DAYS = 30;

/** When an office sends: on a working day, in its working hours, the more often the nearer the deadline. ISO, UTC. */
export function drawSendingTime(chance: Chance, utcOffset: number): string {
  const workingDay = Math.floor(Math.max(chance.unit(), chance.unit()) * WORKING_DAYS);
  const day = FIRST_DAY + (Math.floor(workingDay / 5) * 7 + (workingDay % 5)) * DAY;
  const seconds = 9 * 3600 + chance.below(8 * 3600);
  return new Date(day - utcOffset * HOUR + seconds * 1000).toISOString();
}

/** Some days earlier, at about the same hour. ISO, UTC. */
export function daysBefore(time: string, days: number): string {
  return new Date(Date.parse(time) - days * DAY - 37 * 60_000).toISOString();
}
