import type { Measured } from './forecast';

/**
 * Shares of the possible topic cells that 200 plausible invented waves of each size published on average by R1 to R10, with
 * one office in twelve refusing and one in seven named. Nine in ten waves from 24 offices on lie within 0.12 of them; the audit
 * cost no mean where it was measured (method, section 6). Data, not a rule: replaced when they are measured anew.
 */
export const MEASURED_SHARES: readonly Measured[] = [
  { offices: 5, share: 0.02 },
  { offices: 8, share: 0.07 },
  { offices: 10, share: 0.08 },
  { offices: 12, share: 0.14 },
  { offices: 16, share: 0.39 },
  { offices: 20, share: 0.53 },
  { offices: 24, share: 0.6 },
  { offices: 32, share: 0.72 },
  { offices: 40, share: 0.8 },
  { offices: 55, share: 0.88 },
  { offices: 70, share: 0.93 },
  { offices: 90, share: 0.96 },
  { offices: 114, share: 0.99 },
];
