import type { TopicCell } from '@/domain/disclosure/benchmark';
import type { TopicScore } from '@/domain/scoring/scoreTopic';
import type { Radar } from './toRadar';

/** One topic of a radar among peers: what is published, and the own score where there is one. */
export interface PeerTopic {
  readonly topic: string;
  readonly cell: Pick<TopicCell, 'p25' | 'p75'> | undefined;
  readonly own: Pick<TopicScore, 'score'> | null;
}

/** The own line through the middle half of the peers; where not both quartiles are published the half has a gap. */
export function toPeerRadar(topics: readonly PeerTopic[]): Radar {
  const half = ({ cell }: PeerTopic, which: 'p25' | 'p75') =>
    cell?.p25 === undefined || cell.p75 === undefined ? null : (cell[which] ?? null);
  return {
    topics: topics.map(({ topic }) => topic),
    scores: topics.map(({ own }) => own?.score ?? null),
    targets: topics.map(() => null),
    middleHalf: {
      low: topics.map((topic) => half(topic, 'p25')),
      high: topics.map((topic) => half(topic, 'p75')),
    },
  };
}
