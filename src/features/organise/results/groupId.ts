import type { Dimension } from '@/domain/aggregation/dimensions';

export interface GroupKey {
  readonly dimension: Dimension;
  readonly group: string;
}

/** One text for a group of offices, unique among all groups. */
export function groupId({ dimension, group }: GroupKey): string {
  return `${dimension} ${group}`;
}
