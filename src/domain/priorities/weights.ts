/** What a topic's priority is made of, in the order of every table. */
export const CRITERIA = ['need', 'demand', 'breadth', 'supply'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** One value for each criterion. */
export type ByCriterion<Value> = Readonly<Record<Criterion, Value>>;

/** How much each criterion counts: not negative, together 1. */
export type Weights = ByCriterion<number>;

/** Weights typed as decimals need not add up to 1 exactly. */
const ROUNDING = 1e-9;

const HUNDRED = 100;

/** Makes a record from what a function says of each criterion. */
export function forEachCriterion<Value>(valueOf: (criterion: Criterion) => Value): ByCriterion<Value> {
  return {
    need: valueOf('need'),
    demand: valueOf('demand'),
    breadth: valueOf('breadth'),
    supply: valueOf('supply'),
  };
}

/** Whether four numbers can be weights: finite, not negative, and adding up to 1 within 1e-9. */
export function areWeights(weights: ByCriterion<number>): boolean {
  const total = CRITERIA.reduce((sum, criterion) => sum + weights[criterion], 0);
  return CRITERIA.every((criterion) => weights[criterion] >= 0) && Math.abs(total - 1) <= ROUNDING;
}

/** Splits a whole number in proportion to shares, into whole numbers (largest remainders first, ties in order). */
function apportion(whole: number, shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const exact = shares.map((share) => (total > 0 ? (whole * share) / total : whole / shares.length));
  const parts = exact.map(Math.floor);
  const left = whole - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * The weights after one of them is set to a whole number of per cent, 0 to 100: the others share the rest as they did
 * before, in whole per cent, equally if they were all 0. Always adds up to 100 %.
 */
export function withWeight(weights: Weights, criterion: Criterion, percent: number): Weights {
  const others = CRITERIA.filter((other) => other !== criterion);
  const own = Math.min(HUNDRED, Math.max(0, Math.round(percent)));
  const parts = apportion(
    HUNDRED - own,
    others.map((other) => weights[other]),
  );
  return forEachCriterion((one) => (one === criterion ? own : (parts[others.indexOf(one)] ?? 0)) / HUNDRED);
}
