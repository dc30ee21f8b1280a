import type { ProposalGroup } from './emergingTopics';

/** Groups without some proposals; a group that loses its last one stays, with its title. */
function without(groups: readonly ProposalGroup[], keys: readonly string[]): readonly ProposalGroup[] {
  const gone = new Set(keys);
  return groups.map((group) => ({ ...group, proposals: group.proposals.filter((key) => !gone.has(key)) }));
}

/** Moves proposals into a group, behind those it has, or out of all groups (null). A proposal is in one group at most. */
export function withProposalsIn(
  groups: readonly ProposalGroup[],
  keys: readonly string[],
  group: string | null,
): readonly ProposalGroup[] {
  return without(groups, keys).map((own) =>
    own.id === group ? { ...own, proposals: [...own.proposals, ...keys] } : own,
  );
}

/** Adds a group with proposals, which leave the groups they were in. */
export function withNewGroup(groups: readonly ProposalGroup[], group: ProposalGroup): readonly ProposalGroup[] {
  return [...without(groups, group.proposals), group];
}

/** Changes the title or the speakers of a group. */
export function withGroup(
  groups: readonly ProposalGroup[],
  id: string,
  change: Partial<Pick<ProposalGroup, 'title' | 'speakers'>>,
): readonly ProposalGroup[] {
  return groups.map((group) => (group.id === id ? { ...group, ...change } : group));
}

/** Takes a group away; its proposals are in no group then. */
export function withoutGroup(groups: readonly ProposalGroup[], id: string): readonly ProposalGroup[] {
  return groups.filter((group) => group.id !== id);
}
