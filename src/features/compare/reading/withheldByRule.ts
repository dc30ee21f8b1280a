import { groupedBy } from '@/domain/collection/groupedBy';
import type { Dimension, DisclosureRule, Withheld } from '@/domain/disclosure/benchmark';

/** What one rule keeps back in one group, or of a whole dimension. */
export interface WithheldGroup {
  readonly dimension: Dimension;
  readonly group: string | undefined;
  readonly entries: readonly Withheld[];
}

export interface WithheldByRule {
  readonly rule: DisclosureRule;
  readonly groups: readonly WithheldGroup[];
  readonly entries: number;
}

function groupsOf(entries: readonly Withheld[]): readonly WithheldGroup[] {
  const keyOf = ({ dimension, group }: Withheld) => `${dimension} ${group ?? ''}`;
  return [...groupedBy(entries, keyOf).values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ dimension: first.dimension, group: first.group, entries: own }] : [];
  });
}

/** The log of a release by reason, in the order of the rules, then by group in the order of the log. */
export function toWithheldByRule(withheld: readonly Withheld[]): readonly WithheldByRule[] {
  const rules = [...new Set(withheld.map(({ rule }) => rule))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return rules.map((rule) => {
    const entries = withheld.filter((entry) => entry.rule === rule);
    return { rule, groups: groupsOf(entries), entries: entries.length };
  });
}
