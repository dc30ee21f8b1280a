/** Offices that are published together: natural groups, merged where one alone cannot be published. */
export interface GroupDraft {
  /** Natural groups in their order. */
  readonly parts: readonly string[];
  /** Places of the offices. */
  readonly members: readonly number[];
}

/** Whether a group can be published: R2 to R4 for the means of the topics. */
export type Passes = (draft: GroupDraft) => boolean;

function fewest(drafts: readonly GroupDraft[]): GroupDraft | undefined {
  return drafts.reduce<GroupDraft | undefined>(
    (least, draft) => (least && least.members.length <= draft.members.length ? least : draft),
    undefined,
  );
}

function joined(drafts: readonly GroupDraft[]): GroupDraft {
  return { parts: drafts.flatMap(({ parts }) => parts), members: drafts.flatMap(({ members }) => members) };
}

/**
 * R5 for groups in a row, such as sizes: the smallest failing group merges with its neighbour of fewer offices, ties in the
 * order of the row, until all pass or one is left. A group without offices is none and not among the drafts.
 */
export function mergeNeighbours(drafts: readonly GroupDraft[], passes: Passes): readonly GroupDraft[] {
  const failing = fewest(drafts.filter((draft) => !passes(draft)));
  if (!failing || drafts.length < 2) return drafts;
  const place = drafts.indexOf(failing);
  const neighbour = fewest(drafts.slice(Math.max(0, place - 1), place + 2).filter((draft) => draft !== failing));
  const pair = drafts.filter((draft) => draft === failing || draft === neighbour);
  const first = drafts.indexOf(pair[0] ?? failing);
  const merged = [...drafts.slice(0, first), joined(pair), ...drafts.slice(first + 2)];
  return mergeNeighbours(merged, passes);
}

/**
 * R5 for groups without an order, such as regions: those that fail go into one remainder, which takes the smallest of the
 * others as long as it fails itself, ties in their order. The remainder comes last.
 */
export function mergeIntoOther(drafts: readonly GroupDraft[], passes: Passes): readonly GroupDraft[] {
  const others = new Set(drafts.filter((draft) => !passes(draft)));
  if (others.size === 0) return drafts;
  const isIn = (draft: GroupDraft) => others.has(draft);
  let next = fewest(drafts.filter((draft) => !isIn(draft)));
  while (next && !passes(joined(drafts.filter(isIn)))) {
    others.add(next);
    next = fewest(drafts.filter((draft) => !isIn(draft)));
  }
  return [...drafts.filter((draft) => !isIn(draft)), joined(drafts.filter(isIn))];
}
