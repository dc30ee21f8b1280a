import type { ProposalGroup } from '@/domain/priorities/emergingTopics';
import { withGroup, withNewGroup, withoutGroup, withProposalsIn } from '@/domain/priorities/proposalGroups';
import type { WaveChange } from '@/features/organise/organiseStore';

function change(next: (groups: readonly ProposalGroup[]) => readonly ProposalGroup[]): WaveChange {
  return (wave) => ({ ...wave, proposalGroups: next(wave.proposalGroups ?? []) });
}

/** Moves proposals into a group, or out of all (null). */
export function moveProposals(keys: readonly string[], group: string | null): WaveChange {
  return change((groups) => withProposalsIn(groups, keys, group));
}

export function addGroup(group: ProposalGroup): WaveChange {
  return change((groups) => (groups.some(({ id }) => id === group.id) ? groups : withNewGroup(groups, group)));
}

export function changeGroup(id: string, changes: Partial<Pick<ProposalGroup, 'title' | 'speakers'>>): WaveChange {
  return change((groups) => withGroup(groups, id, changes));
}

export function removeGroup(id: string): WaveChange {
  return change((groups) => withoutGroup(groups, id));
}
