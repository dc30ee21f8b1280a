import type { Response } from '@/domain/collection/response';
import { judgeEmergingTopics, type EmergingTopic, type ProposalGroup } from '@/domain/priorities/emergingTopics';
import { suggestGroups, type Proposal } from '@/domain/priorities/proposals';
import type { Parameters } from '@/domain/questionnaire/questionnaire';

/** A group with its proposals, and what the rule says of it. */
export interface GroupView {
  readonly group: ProposalGroup;
  readonly proposals: readonly Proposal[];
  readonly judged: EmergingTopic;
}

/** Proposals by whether the organiser put them into a group. */
export interface EmergingView {
  readonly groups: readonly GroupView[];
  readonly loose: readonly Proposal[];
  /** Of the loose ones, those that seem to mean the same; at least two each. */
  readonly suggestions: readonly (readonly Proposal[])[];
}

/** Everything that the screen of emerging topics shows; `subject` is what all proposals may speak of (see `suggestGroups`). */
export function emergingView(
  groups: readonly ProposalGroup[],
  proposals: readonly Proposal[],
  responses: readonly Response[],
  { parameters, subject }: { readonly parameters: Parameters['priorities']; readonly subject: string },
): EmergingView {
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]));
  const judged = judgeEmergingTopics(groups, proposals, responses.length, parameters);
  const grouped = new Set(groups.flatMap((group) => group.proposals));
  const loose = proposals.filter(({ key }) => !grouped.has(key));
  const present = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  return {
    groups: groups.flatMap((group, index): readonly GroupView[] => {
      const own = judged[index];
      return own ? [{ group, proposals: present(group.proposals), judged: own }] : [];
    }),
    loose,
    suggestions: suggestGroups(loose, subject)
      .filter((keys) => keys.length > 1)
      .map(present),
  };
}
