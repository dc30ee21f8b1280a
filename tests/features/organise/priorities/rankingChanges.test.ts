import { anInvitation } from '@tests/support/anInvitation';
import { expect, test } from 'vitest';
import { addReordering, keepWeights, undoReordering } from '@/features/organise/priorities/rankingChanges';
import type { WaveRow } from '@/storage/rows';

const equal = { need: 0.25, demand: 0.25, breadth: 0.25, supply: 0.25 };
const before = { weights: { need: 1, demand: 0, breadth: 0, supply: 0 }, seed: 7, reorderings: [] };
const wave: WaveRow = { id: 'wave-1', createdAt: '', invitation: anInvitation(), decisions: [], drops: 0 };
const word = (topic: string, above: string, at: string) => ({ topic, above, reason: 'Host', at });

test('the first change keeps what held before beside it', () => {
  expect(keepWeights(before, equal)(wave).ranking).toEqual({ ...before, weights: equal });
});

test('a later change goes on from what is kept', () => {
  const kept = { ...wave, ranking: { ...before, seed: 8 } };
  expect(keepWeights(before, equal)(kept).ranking).toEqual({ weights: equal, seed: 8, reorderings: [] });
});

test('a new word on two topics takes the place of the earlier one, whichever way it was', () => {
  const once = addReordering(before, word('a', 'b', '1'))(wave);
  const twice = addReordering(before, word('c', 'a', '2'))(once);
  expect(addReordering(before, word('b', 'a', '3'))(twice).ranking?.reorderings.map(({ at }) => at)).toEqual([
    '2',
    '3',
  ]);
});

test('a word can be taken back', () => {
  const once = addReordering(before, word('a', 'b', '1'))(wave);
  expect(undoReordering(before, word('a', 'b', '1'))(once).ranking?.reorderings).toEqual([]);
});

test('making a change twice is the same as making it once', () => {
  const add = addReordering(before, word('a', 'b', '1'));
  expect(add(add(wave))).toEqual(add(wave));
});
