import type { Question } from '@/domain/questionnaire/questionnaire';

/** The option that says that no other one applies. */
const NONE = 'none';

function excludes(option: string, other: string): boolean {
  return option !== other && (option === NONE || other === NONE);
}

/**
 * The options chosen after one was turned on or off, in the order of the questionnaire. *None* and the others exclude each
 * other, and the later choice counts. Null when more than the question's maximum would be chosen: nothing changes then.
 */
export function withChoice(
  { options, max = options.length }: Pick<Question, 'options' | 'max'>,
  chosen: readonly string[],
  option: string,
  on: boolean,
): readonly string[] | null {
  const wanted = on
    ? [...chosen.filter((other) => !excludes(option, other)), option]
    : chosen.filter((other) => other !== option);
  const ordered = options.filter((known) => wanted.includes(known));
  return on && ordered.length > max ? null : ordered;
}
