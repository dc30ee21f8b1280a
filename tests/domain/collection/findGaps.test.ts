import { anInvitation } from '@tests/support/anInvitation';
import { describe, expect, it } from 'vitest';
import { findGaps } from '@/domain/collection/findGaps';

const { wave } = anInvitation();

describe('what is missing before an invitation can leave', () => {
  it('is nothing when title, period and organiser are there', () => {
    expect(findGaps(anInvitation(), 0)).toEqual([]);
    expect(findGaps(anInvitation({ wave: { ...wave, from: '2027-05', to: '2027-05' } }), 0)).toEqual([]);
  });

  it('is told in the order of the fields', () => {
    const empty = anInvitation({
      wave: { ...wave, title: ' ', from: '', to: '2027-13' },
      organiser: { name: '', address: ' ' },
      extraTopics: [{ id: 'x', title: '', description: 'About x' }],
    });
    expect(findGaps(empty, 2)).toEqual([
      'title',
      'from',
      'to',
      'organiser-name',
      'organiser-address',
      'offices',
      'extra-topic',
    ]);
  });

  it('is a period that ends before it begins', () => {
    expect(findGaps(anInvitation({ wave: { ...wave, from: '2027-06', to: '2027-05' } }), 0)).toEqual(['period']);
  });
});
