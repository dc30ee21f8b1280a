/**
 * A ranking in which a place (from 0) is taken by something else, or by nothing (null). Nothing stands twice: what is put
 * somewhere leaves the place where it stood; and there are no gaps: what follows moves up.
 */
export function withRank(ranking: readonly string[], place: number, ranked: string | null): readonly string[] {
  const replaced = ranking.map((other, index) => (index === place || other === ranked ? null : other));
  return replaced.toSpliced(place, 1, ranked).filter((other) => other !== null);
}
