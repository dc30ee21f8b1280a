import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random numbers; each call of a distribution with it takes some and moves it on. */
export type Chance = ReturnType<typeof xoroshiro128plus>;

/** What needs random numbers, each from a stretch of its own, so that one does not depend on whether another ran. */
const STRETCHES = ['weights', 'respondents'] as const;

/**
 * The random numbers of a seed (a whole number, 0 to 2³² − 1) for one purpose: xoroshiro128+, which uses whole numbers only
 * and therefore gives the same everywhere. Stretches are 2⁶⁴ numbers apart; the beginning is left out, since it still
 * resembles the seed.
 */
export function chanceFor(seed: number, purpose: (typeof STRETCHES)[number]): Chance {
  const chance = xoroshiro128plus(seed);
  for (let jump = 0; jump <= STRETCHES.indexOf(purpose); jump += 1) chance.jump();
  return chance;
}
