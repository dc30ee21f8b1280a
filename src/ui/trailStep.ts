import type { RouteLocationRaw } from 'vue-router';

/** A stop on the way through a task. `count` is shown beside it, for example "3/7". */
export interface TrailStep {
  readonly id: string;
  readonly label: string;
  readonly to: RouteLocationRaw;
  readonly testId: string;
  readonly state: 'open' | 'part' | 'done';
  readonly count?: string;
  readonly current: boolean;
}
