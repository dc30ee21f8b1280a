import { expect, test } from 'vitest';
import type { Decision } from '@/domain/collection/collectedFile';
import { mergeWave } from '@/domain/collection/waveBackup';
import { aRefusedFile } from '@tests/support/aCollectedFile';
import { anInvitation } from '@tests/support/anInvitation';

const decision = (at: string): Decision => ({ kind: 'choose', checksum: 'sha256:01', among: [], reason: 'mail', at });
const aBackup = {
  createdAt: '2027-01-01T00:00:00.000Z',
  invitation: anInvitation(),
  savedInvitation: null,
  officesText: null,
  decisions: [],
  drops: 0,
  ranking: null,
  proposalGroups: [],
  release: null,
  files: [],
};

test('files that are missing here are added as later drops, and those that are here stay as they are', () => {
  const here = { ...aBackup, drops: 3, files: [{ ...aRefusedFile('a.json'), drop: 3 }] };
  const backup = { ...aBackup, drops: 2, files: [aRefusedFile('a.json'), { ...aRefusedFile('b.json'), drop: 2 }] };
  expect(mergeWave(here, backup).newFiles).toEqual([{ ...aRefusedFile('b.json'), drop: 5 }]);
});

test('decisions come together in the order in which they were made, each once', () => {
  const here = { ...aBackup, decisions: [decision('2027-02-01T00:00:00Z'), decision('2027-02-03T00:00:00Z')] };
  const backup = { ...aBackup, decisions: [decision('2027-02-01T00:00:00Z'), decision('2027-02-02T00:00:00Z')] };
  const merged = mergeWave(here, backup);
  expect(merged.decisions.map(({ at }) => at.slice(0, 10))).toEqual(['2027-02-01', '2027-02-02', '2027-02-03']);
  expect(merged.newDecisions).toBe(1);
});

test('the ranking stays as it is here, and groups of proposals come together', () => {
  const choice = (seed: number) => ({
    weights: { need: 0.4, demand: 0.3, breadth: 0.2, supply: 0.1 },
    seed,
    reorderings: [],
  });
  const group = (id: string, title: string) => ({ id, title, proposals: [], speakers: [] });
  const backup = { ...aBackup, ranking: choice(2), proposalGroups: [group('a', 'Theirs'), group('b', 'B')] };
  const here = { ...aBackup, ranking: choice(1), proposalGroups: [group('a', 'Ours')] };
  expect(mergeWave(here, backup)).toMatchObject({
    ranking: { seed: 1 },
    proposalGroups: [{ title: 'Ours' }, { title: 'B' }],
  });
  expect(mergeWave(aBackup, backup).ranking?.seed).toBe(2);
});
