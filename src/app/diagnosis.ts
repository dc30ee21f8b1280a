/** A line of a stack that says where, in either way in which browsers write it. */
const PLACE = /^\s*(?:at .*:\d+:\d+\)?|[^\s:]*@\S+:\d+:\d+)$/;
const MOST_PLACES = 20;

/**
 * What happened and where, for the people who look after Waymark. The message of an error is left out: some browsers quote in
 * it what was being read, which may be an answer.
 */
export function toDiagnosis(error: unknown, screen: string, browser: string): string {
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const places = stack.split('\n').filter((line) => PLACE.test(line));
  return [`${name} (${screen})`, ...places.slice(0, MOST_PLACES), browser].join('\n');
}
