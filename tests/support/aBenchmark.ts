import type { Benchmark } from '@/domain/disclosure/benchmark';
import { aQuestionnaire } from './questionnaires';

/**
 * A small benchmark of the wave `2027` to the delivered questionnaire, as 28 offices of three sizes could have it; every kind of
 * published and withheld figure stands in it once. A test changes what it is about.
 */
export function aBenchmark(changes: Partial<Benchmark> = {}): Benchmark {
  const { id, edition, hash, parameters } = aQuestionnaire();
  const all = { dimension: 'all', group: 'all' } as const;
  const small = { dimension: 'size', group: 'small+medium' } as const;
  const large = { dimension: 'size', group: 'large' } as const;
  return {
    wave: { id: '2027', title: 'Activity 2027', from: '2027-01', to: '2027-12' },
    questionnaire: { id, edition, hash },
    releasedAt: '2027-04-01T00:00:00Z',
    parameters: { ...parameters.disclosure },
    groups: [
      { ...all, n: '20-39' },
      { ...small, n: '20-39' },
      { ...large, n: '5-9' },
    ],
    topics: [
      {
        ...all,
        topic: 'strategy',
        mean: 2.4,
        median: 2.5,
        p25: 2,
        p75: 3,
        target: 3.6,
        bands: [
          { from: 1, to: 2, share: 35 },
          { from: 3, to: 5, share: 65 },
        ],
      },
      { ...all, topic: 'future', mean: { atMost: 1.5 }, median: 1.25, p25: 1, p75: 1.5, target: { atLeast: 4.5 } },
      { ...small, topic: 'strategy', mean: 2.2, target: 3.5 },
      { ...large, topic: 'strategy', mean: 3.25 },
    ],
    items: [
      {
        ...all,
        item: 'strategy-mandate',
        mean: 2.25,
        bands: [
          { from: 1, to: 1, share: 20 },
          { from: 2, to: 5, share: 80 },
        ],
      },
      {
        ...small,
        item: 'strategy-mandate',
        bands: [
          { from: 1, to: 4, share: { atLeast: 90 } },
          { from: 5, to: 5, share: 10 },
        ],
      },
    ],
    named: [
      { code: 'XA', name: 'Statistics Aurelia', topics: [{ topic: 'strategy', score: 3.5 }] },
      { code: 'XB', name: 'Bureau de la statistique des Îles du Sud' },
    ],
    withheld: [
      { ...all, topic: 'future', statistic: 'bands', rule: 'R7' },
      { ...large, item: 'strategy-mandate', rule: 'R2' },
      { ...large, topic: 'strategy', statistic: 'median', rule: 'R6' },
      { ...large, topic: 'strategy', statistic: 'target', rule: 'R3' },
      { dimension: 'size', group: 'medium', rule: 'R5' },
      { dimension: 'size', group: 'small', rule: 'R5' },
      { ...small, item: 'strategy-mandate', statistic: 'mean', rule: 'R11' },
      { dimension: 'region', rule: 'R5' },
      { dimension: 'system', rule: 'R5' },
    ],
    audit: { passed: true, coalition: 2, removed: 1 },
    agenda: [
      {
        id: 'session-1',
        month: '2027-05',
        topics: ['infrastructure'],
        title: 'Platforms that last',
        questions: ['infrastructure-packages'],
        speakers: [{ code: 'XA', role: 'advanced' }],
      },
    ],
    lessons: [
      {
        topic: 'skills',
        kind: 'lesson',
        text: 'Pairs learn faster than courses.',
        office: { code: 'XA', name: 'Statistics Aurelia' },
      },
      { topic: 'future', kind: 'experiment', text: 'Fund one maintainer together.' },
    ],
    ...changes,
  };
}
