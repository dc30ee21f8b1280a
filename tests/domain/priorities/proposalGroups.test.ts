import { expect, test } from 'vitest';
import { withGroup, withNewGroup, withoutGroup, withProposalsIn } from '@/domain/priorities/proposalGroups';

const first = { id: 'g1', title: 'First', proposals: ['a', 'b'], speakers: [] };
const second = { id: 'g2', title: 'Second', proposals: ['c'], speakers: ['XA'] };
const groups = [first, second];

test('proposals that move into a group leave the one they were in', () => {
  expect(withProposalsIn(groups, ['b', 'd'], 'g2')).toEqual([
    { ...first, proposals: ['a'] },
    { ...second, proposals: ['c', 'b', 'd'] },
  ]);
});

test('proposals that move into their own group stand once, at its end', () => {
  expect(withProposalsIn(groups, ['a'], 'g1')[0]?.proposals).toEqual(['b', 'a']);
});

test('proposals can leave all groups, and an empty group stays', () => {
  expect(withProposalsIn(groups, ['c'], null)).toEqual([first, { ...second, proposals: [] }]);
});

test('a new group takes its proposals from the others', () => {
  const third = { id: 'g3', title: '', proposals: ['a'], speakers: [] };
  expect(withNewGroup(groups, third)).toEqual([{ ...first, proposals: ['b'] }, second, third]);
});

test('title and speakers change alone', () => {
  expect(withGroup(groups, 'g2', { title: 'Other' })).toEqual([first, { ...second, title: 'Other' }]);
  expect(withGroup(groups, 'g1', { speakers: ['XB'] })).toEqual([{ ...first, speakers: ['XB'] }, second]);
});

test('a group can be taken away', () => {
  expect(withoutGroup(groups, 'g1')).toEqual([second]);
});
