import type { TopicRanking } from '@/domain/priorities/topicRanking';
import type { Response } from '@/domain/collection/response';

/** What a reader must know before believing the order. */
export type RankingNote = 'one-response' | 'alike' | 'no-ballots' | 'no-speakers' | 'no-scores';

/** What the ranking looks at in a response, as a text; the same text for responses that say the same. */
function answersOf({ answers, topics, closing }: Response): string {
  return JSON.stringify([
    Object.entries(answers).sort(),
    Object.entries(topics).sort(),
    closing['topic-ranking'] ?? [],
  ]);
}

/** Whether all responses, at least two, say the same wherever the ranking looks. Ends at the first that differs. */
export function areAlike(responses: readonly Response[]): boolean {
  const [first, ...others] = responses;
  if (!first || others.length === 0) return false;
  const same = answersOf(first);
  return others.every((response) => answersOf(response) === same);
}

/** The remarks on a ranking, the weightiest first. */
export function rankingNotes({ criteria }: TopicRanking, responses: readonly Response[]): readonly RankingNote[] {
  const { topics, rankings } = criteria;
  const says: Readonly<Record<RankingNote, boolean>> = {
    'one-response': responses.length === 1,
    alike: areAlike(responses),
    'no-ballots': rankings === 0,
    'no-speakers': topics.every(({ eligibleSpeakers }) => eligibleSpeakers === 0),
    'no-scores': topics.every(({ scored }) => scored === 0),
  };
  return (Object.keys(says) as RankingNote[]).filter((note) => says[note]);
}
