import { describe, expect, it } from 'vitest';
import { mergeIntoOther, mergeNeighbours, type GroupDraft } from '@/domain/disclosure/mergeGroups';

/** Groups by name and number of offices, such as `small 4`. */
function drafts(...texts: readonly string[]): readonly GroupDraft[] {
  return texts.map((text) => {
    const [name = '', offices = '0'] = text.split(' ');
    return { parts: [name], members: Array.from({ length: Number(offices) }, (_, place) => place) };
  });
}

const said = (groups: readonly GroupDraft[]) =>
  groups.map(({ parts, members }) => `${parts.join('+')} ${members.length}`);
const fromFive = ({ members }: GroupDraft) => members.length >= 5;

describe('sizes', () => {
  it.each([
    ['nothing merges when all pass', ['small 5', 'medium 6', 'large 7'], ['small 5', 'medium 6', 'large 7']],
    [
      'a failing end merges with its only neighbour',
      ['small 3', 'medium 9', 'large 9'],
      ['small+medium 12', 'large 9'],
    ],
    [
      'the middle merges with the neighbour of fewer offices',
      ['small 8', 'medium 2', 'large 7'],
      ['small 8', 'medium+large 9'],
    ],
    ['at a tie with the first in order', ['small 8', 'medium 2', 'large 8'], ['small+medium 10', 'large 8']],
    ['the smallest failing one is first', ['small 4', 'medium 3', 'large 2'], ['small+medium+large 9']],
    ['what is merged and still fails goes on', ['small 1', 'medium 2', 'large 9'], ['small+medium+large 12']],
    ['a group without offices between them is no neighbour', ['small 3', 'large 9'], ['small+large 12']],
    ['one group stays as it is', ['small 3'], ['small 3']],
  ])('%s', (_, given, expected) => {
    expect(said(mergeNeighbours(drafts(...given), fromFive))).toEqual(expected);
  });

  // Smallest failing: large 2 → medium+large 5 passes; then small 4 fails and joins it.
  it('begins anew after each merger', () => {
    expect(said(mergeNeighbours(drafts('small 4', 'medium 3', 'large 2'), fromFive))).toEqual(['small+medium+large 9']);
    expect(said(mergeNeighbours(drafts('small 5', 'medium 3', 'large 2'), fromFive))).toEqual([
      'small 5',
      'medium+large 5',
    ]);
  });
});

describe('regions and system types', () => {
  it.each([
    ['nothing merges when all pass', ['africa 5', 'asia 6'], ['africa 5', 'asia 6']],
    [
      'those that fail become one remainder, last',
      ['africa 2', 'asia 6', 'europe 3', 'oceania 7'],
      ['asia 6', 'oceania 7', 'africa+europe 5'],
    ],
    [
      'a failing remainder takes the smallest of the others',
      ['africa 2', 'asia 9', 'europe 6'],
      ['asia 9', 'africa+europe 8'],
    ],
    ['at a tie the first in order', ['africa 2', 'asia 6', 'europe 6'], ['europe 6', 'africa+asia 8']],
    ['until it passes', ['africa 1', 'asia 2', 'europe 30'], ['africa+asia+europe 33']],
  ])('%s', (_, given, expected) => {
    expect(said(mergeIntoOther(drafts(...given), fromFive))).toEqual(expected);
  });
});
