/** Twice the ranks of a ballot: the ranked by their place, all others the mean of the places left. Whole numbers. */
function doubledRanks(ballot: readonly string[], topics: readonly string[]): readonly number[] {
  const places = topics.map((topic) => ballot.indexOf(topic) + 1);
  const ranked = places.filter((place) => place > 0).length;
  return places.map((place) => (place > 0 ? 2 * place : ranked + 1 + topics.length));
}

/**
 * Kendall's coefficient of concordance of the offices' ballots, 0 (no agreement) to 1 (all the same), corrected for ties:
 * W = 12 S / (m² (k³ − k) − m Σ (t³ − t)) with m ballots over k topics, S the sum of squared distances of the rank sums
 * from their mean, t the number of topics a ballot leaves unranked, which share the mean of the places left. `topics` are
 * all that could be ranked, extra topics included; each ballot ranks some of them, each once. Null without ballots, or
 * when every ballot ties all topics. (Kendall and Gibbons 1990, chapter 6.)
 */
export function kendallW(ballots: readonly (readonly string[])[], topics: readonly string[]): number | null {
  const [m, k] = [ballots.length, topics.length];
  const doubledSums = new Array<number>(k).fill(0);
  let ties = 0;
  for (const ballot of ballots) {
    for (const [index, rank] of doubledRanks(ballot, topics).entries()) {
      doubledSums[index] = (doubledSums[index] ?? 0) + rank;
    }
    const unranked = k - ballot.length;
    ties += unranked ** 3 - unranked;
  }
  const fourfoldS = doubledSums.reduce((total, sum) => total + (sum - m * (k + 1)) ** 2, 0);
  const most = m * m * (k ** 3 - k) - m * ties;
  return most === 0 ? null : (3 * fourfoldS) / most;
}
