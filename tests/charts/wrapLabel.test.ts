import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLabel } from '@/charts/wrapLabel';

const words = fc.array(fc.stringMatching(/^[a-zé]{1,14}$/), { minLength: 1, maxLength: 6 });

describe('a wrapped label', () => {
  it('breaks between words', () => {
    expect(wrapLabel('Change management', 11)).toEqual(['Change', 'management']);
  });

  it('stays in one line when it fits', () => {
    expect(wrapLabel('Change management', 17)).toEqual(['Change management']);
  });

  it('breaks after a hyphen, which stays', () => {
    expect(wrapLabel('Future-proofing', 11)).toEqual(['Future-', 'proofing']);
  });

  it('keeps a word together that is longer than a line', () => {
    expect(wrapLabel('Infrastructure', 11)).toEqual(['Infrastructure']);
  });

  it('loses no word and fills no line beyond the limit but with a single word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 20 }), (list, most) => {
        const lines = wrapLabel(list.join(' '), most);
        expect(lines.join(' ')).toBe(list.join(' '));
        expect(lines.every((line) => line.length <= most || !line.includes(' '))).toBe(true);
      }),
    );
  });
});
