import type { Source } from './cells';

/** Why nothing can be published, and what would be needed. */
export interface EmptyRelease {
  /** R2: too few offices with a score in any topic. R3: too few of them would be left without those that are named. */
  readonly rule: 'R2' | 'R3';
  /** Offices that agreed to published figures. */
  readonly offices: number;
  /** From so many offices with a score in one topic it would work, if those that come are not named. */
  readonly needed: number;
}

/** Why a wave has no figure, from its scores: the topic that lacks the fewest offices decides. */
export function whyEmpty({ offices, named, variables, parameters: { topicThreshold } }: Source): EmptyRelease {
  const namedIn = variables.scores.flatMap(({ values }) => {
    const scored = values.flatMap((value, place) => (value === null ? [] : [named[place] === true]));
    return scored.length < topicThreshold ? [] : [scored.filter(Boolean).length];
  });
  if (namedIn.length === 0) return { rule: 'R2', offices: offices.length, needed: topicThreshold };
  return { rule: 'R3', offices: offices.length, needed: topicThreshold + Math.min(...namedIn) };
}
