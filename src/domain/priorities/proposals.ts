import type { Response } from '@/domain/collection/response';
import { regionOf, type Region } from '@/domain/collection/regions';
import { likenessOf, proposalWords } from './proposalWords';

/** One topic that an office misses among those of the questionnaire. */
export interface Proposal {
  /** The same as long as the office proposes the same text. */
  readonly key: string;
  /** Code of the office. */
  readonly office: string;
  /** Null when the office's country belongs to none. */
  readonly region: Region | null;
  readonly text: string;
}

/** Proposals at least so alike are suggested as one group. */
const ALIKE = 0.5;

function tellingWords(text: string, common: ReadonlySet<string>): ReadonlySet<string> {
  const words = proposalWords(text);
  const telling = new Set([...words].filter((word) => !common.has(word)));
  return telling.size > 0 ? telling : words;
}

/** All proposals in the order of the responses; blank ones are none. */
export function proposalsOf(responses: readonly Response[]): readonly Proposal[] {
  return responses.flatMap(({ office, closing }) => {
    const texts = closing['new-topic-proposals'];
    if (!Array.isArray(texts)) return [];
    return texts
      .filter((text: string) => text.trim() !== '')
      .map((text: string) => ({
        key: `${office.code}/${text}`,
        office: office.code,
        region: regionOf(office.country),
        text,
      }));
  });
}

/**
 * Suggests which proposals mean the same, as groups of keys: each proposal joins the group whose first proposal is most
 * like it, if they share at least half of their words, else it begins a group of its own. Groups stand in the order of
 * their first proposals; a proposal without likeness is a group of one. Only a suggestion: people group by hand.
 *
 * `subject` is what the whole questionnaire is about, in every language at hand (its titles): words that all proposals
 * may share tell nothing and are left out.
 */
export function suggestGroups(proposals: readonly Proposal[], subject = ''): readonly (readonly string[])[] {
  const common = proposalWords(subject);
  const groups: { readonly words: ReadonlySet<string>; readonly keys: string[] }[] = [];
  const groupsByWord = new Map<string, number[]>();
  for (const { key, text } of proposals) {
    const words = tellingWords(text, common);
    const near = new Set([...words].flatMap((word) => groupsByWord.get(word) ?? []));
    let best = { index: -1, likeness: 0 };
    for (const index of [...near].sort((a, b) => a - b)) {
      const likeness = likenessOf(words, groups[index]?.words ?? new Set());
      if (likeness >= ALIKE && likeness > best.likeness) best = { index, likeness };
    }
    const group = groups[best.index];
    if (group) group.keys.push(key);
    else {
      for (const word of words) groupsByWord.set(word, [...(groupsByWord.get(word) ?? []), groups.length]);
      groups.push({ words, keys: [key] });
    }
  }
  return groups.map(({ keys }) => keys);
}
