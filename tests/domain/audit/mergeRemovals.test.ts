import { expect, it } from 'vitest';
import type { Verdict } from '@/domain/audit/auditVariable';
import { mergeRemovals } from '@/domain/audit/mergeRemovals';
import type { Part, Subject } from '@/domain/audit/variable';
import { aRelease, FIRST } from './aRelease';

const all = { dimension: 'all', group: 'all' } as const;
const { topic, item } = FIRST;
const bands = [
  { from: 1, to: 2, share: 50 },
  { from: 3, to: 5, share: 50 },
];
const release = aRelease({
  topics: [{ ...all, topic, mean: 3, median: 3, p25: 2, p75: 4, target: 4, bands }],
  items: [{ ...all, item, mean: 3, bands }],
});

function verdict(subject: Subject, ...parts: readonly Part[]): Verdict {
  return { subject, worlds: [], proposals: 0, removals: parts.map((part) => ({ ...all, part })) };
}

const score: Subject = { kind: 'score', topic };

it('names the statistics of a topic one by one, so that its target can stay', () => {
  expect(mergeRemovals(release, [verdict(score, 'cell')])).toEqual(
    ['mean', 'median', 'p25', 'p75', 'bands'].map((statistic) => ({ ...all, topic, statistic, rule: 'R11' })),
  );
});

it('names only what is there', () => {
  const few = aRelease({ topics: [{ ...all, topic, mean: 3, target: 4 }] });
  expect(mergeRemovals(few, [verdict(score, 'cell'), verdict({ kind: 'target', topic }, 'cell')])).toEqual(
    ['mean', 'target'].map((statistic) => ({ ...all, topic, statistic, rule: 'R11' })),
  );
});

it('names what the log tells, so that another reason takes its place', () => {
  const withheld = [{ ...all, topic, statistic: 'bands', rule: 'R7' } as const];
  const silent = aRelease({ topics: [{ ...all, topic, mean: 3, target: 4 }], withheld });
  expect(mergeRemovals(silent, [verdict(score, 'cell')])).toEqual(
    ['mean', 'bands'].map((statistic) => ({ ...all, topic, statistic, rule: 'R11' })),
  );
});

it('names an item without statistics when all of it goes', () => {
  expect(mergeRemovals(release, [verdict({ kind: 'item', item }, 'cell')])).toEqual([{ ...all, item, rule: 'R11' }]);
});

it('names everything once', () => {
  expect(mergeRemovals(release, [verdict(score, 'bands', 'bands-and-quantiles')])).toEqual(
    ['bands', 'median', 'p25', 'p75'].map((statistic) => ({ ...all, topic, statistic, rule: 'R11' })),
  );
});
