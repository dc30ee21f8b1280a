import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDemonstration, newTopicId, newWaveId, toKebabCase } from '@/domain/collection/newWaveId';

describe('the id of a wave', () => {
  it('is its title in kebab case and six random characters', () => {
    expect(newWaveId('Activity 2027', 'a1b2c3', false)).toBe('activity-2027-a1b2c3');
    expect(newWaveId('Étude d’été — 2ᵉ vague', 'a1b2c3', false)).toBe('etude-d-ete-2e-vague-a1b2c3');
  });

  it('does not end in a cut with a hyphen', () => {
    // 40 − 7 = 33 characters are left for the words; the 33rd of these is the hyphen before "year".
    expect(newWaveId('abcdefghijklmnopqrstuvwxyzabcdef year', 'a1b2c3', false)).toBe(
      'abcdefghijklmnopqrstuvwxyzabcdef-a1b2c3',
    );
  });

  it('is made of the random characters alone when the title has no Latin letters', () => {
    expect(newWaveId('调查', 'a1b2c3', false)).toBe('wave-a1b2c3');
    expect(newWaveId('', 'a1b2c3', false)).toBe('wave-a1b2c3');
  });

  it('tells the demonstration from real waves whatever the title says', () => {
    expect(newWaveId('Demo', 'a1b2c3', false)).toBe('wave-demo-a1b2c3');
    expect(newWaveId('Demo wave', 'a1b2c3', true)).toBe('demo-wave-a1b2c3');
    expect(newWaveId('Activity', 'a1b2c3', true)).toBe('demo-activity-a1b2c3');
    expect(newWaveId('Demography', 'a1b2c3', false)).toBe('demography-a1b2c3');
  });

  it('is always one that files may carry, and of the demonstration exactly when it should be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (title, demonstration) => {
        const id = newWaveId(title, 'zz99zz', demonstration);
        expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,39}$/);
        expect(isDemonstration(id)).toBe(demonstration);
      }),
    );
  });
});

describe('the id of an added topic', () => {
  it('is its title in kebab case, numbered when that is taken', () => {
    expect(newTopicId('AI assistants', [])).toBe('ai-assistants');
    expect(newTopicId('AI assistants', ['ai-assistants', 'ai-assistants-2'])).toBe('ai-assistants-3');
    expect(newTopicId('調査', [])).toBe('extra-topic');
  });

  it('is always kebab case and not among those taken', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const taken = [newTopicId(title, [])];
        const id = newTopicId(title, taken);
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(taken).not.toContain(id);
      }),
    );
  });
});

describe('kebab case', () => {
  it('leaves out accents, signs and repeated hyphens', () => {
    expect(toKebabCase(' Über  “Öffnung” (2027) ')).toBe('uber-offnung-2027');
  });
});
