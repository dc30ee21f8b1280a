import { REGIONS, type Region } from '@/domain/collection/regions';
import type { Parameters } from '@/domain/questionnaire/questionnaire';
import { compareShare } from '@/domain/statistics/ratio';
import type { Proposal } from './proposals';

/** Proposals that the organiser put together by hand. */
export interface ProposalGroup {
  readonly id: string;
  readonly title: string;
  /** Keys of proposals; one that no office makes any more counts for nothing. */
  readonly proposals: readonly string[];
  /** Codes of offices that could speak, as the organiser found out. */
  readonly speakers: readonly string[];
}

/**
 * What a group of proposals amounts to. It has a demand and a supply; nobody was asked how far they are, so there is no
 * need, no breadth and no priority.
 */
export interface EmergingTopic {
  readonly group: string;
  /** Codes of the offices that propose it, each once. */
  readonly offices: readonly string[];
  /** Regions of these offices. */
  readonly regions: readonly Region[];
  /** Share of all respondents that propose it, 0 to 1. */
  readonly demand: number;
  /** Speakers found by those wanted, 0 to 1. */
  readonly supply: number;
  /** Which conditions of the rule are met. */
  readonly enoughOffices: boolean;
  readonly enoughShare: boolean;
  readonly enoughRegions: boolean;
  /** Meets all conditions, and is among those for which there is a place. */
  readonly promoted: boolean;
}

type Judged = Omit<EmergingTopic, 'promoted'>;

function judge(
  group: ProposalGroup,
  made: readonly Proposal[],
  responses: number,
  { emerging, speakersWanted }: Parameters['priorities'],
): Judged {
  const offices = [...new Set(made.map(({ office }) => office))];
  const regions = REGIONS.filter((region) => made.some((proposal) => proposal.region === region));
  return {
    group: group.id,
    offices,
    regions,
    demand: responses === 0 ? 0 : offices.length / responses,
    supply: Math.min(1, new Set(group.speakers).size / speakersWanted),
    enoughOffices: offices.length >= emerging.offices,
    enoughShare: responses > 0 && compareShare(offices.length, responses, emerging.share) >= 0,
    enoughRegions: regions.length >= emerging.regions,
  };
}

function meetsAll({ enoughOffices, enoughShare, enoughRegions }: Judged): boolean {
  return enoughOffices && enoughShare && enoughRegions;
}

/**
 * Applies the rule of promotion to groups of proposals (method, section 4): enough offices, a large enough share of all
 * `responses` (their number), enough regions. Of more groups than there are places those with more offices are promoted,
 * then those with more regions, then those that stand first. The result is in the order of `groups`.
 */
export function judgeEmergingTopics(
  groups: readonly ProposalGroup[],
  proposals: readonly Proposal[],
  responses: number,
  parameters: Parameters['priorities'],
): readonly EmergingTopic[] {
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]));
  const judged = groups.map((group) =>
    judge(
      group,
      group.proposals.flatMap((key) => byKey.get(key) ?? []),
      responses,
      parameters,
    ),
  );
  const promoted = judged
    .filter(meetsAll)
    .toSorted((a, b) => b.offices.length - a.offices.length || b.regions.length - a.regions.length)
    .slice(0, parameters.emerging.places);
  return judged.map((topic) => ({ ...topic, promoted: promoted.includes(topic) }));
}
