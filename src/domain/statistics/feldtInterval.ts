import { quantileOfF } from './quantileOfF';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Feldt's confidence interval of Cronbach's alpha for k ≥ 2 items and n ≥ 2 offices: (1 − α) / (1 − estimate) follows the F
 * distribution with n − 1 and (n − 1)(k − 1) degrees of freedom (Feldt 1965). `confidence` is a share, 0.95 for 95 %.
 */
export function feldtInterval(alpha: number, n: number, k: number, confidence: number): Interval {
  const [d1, d2] = [n - 1, (n - 1) * (k - 1)];
  const tail = (1 - confidence) / 2;
  return {
    low: 1 - (1 - alpha) * quantileOfF(1 - tail, d1, d2),
    high: 1 - (1 - alpha) * quantileOfF(tail, d1, d2),
  };
}
