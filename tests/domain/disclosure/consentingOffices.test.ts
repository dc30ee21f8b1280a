import { describe, expect, it, test } from 'vitest';
import { agreesToName, consentingOffices, isNamed } from '@/domain/disclosure/consentingOffices';
import { aResponse } from '@tests/support/aResponse';

const consent = (changes: object) =>
  aResponse({ consent: { benchmark: true, name: 'hidden', text: 'organiser', contact: false, ...changes } });

test('only offices that agreed to published figures count, by code', () => {
  const offices = [
    aResponse({ office: 'XC' }),
    aResponse({ office: 'XB', consent: { benchmark: false, name: 'topic-levels' } }),
    aResponse({ office: 'XD', consent: {} }),
    aResponse({ office: 'XA' }),
  ];
  expect(consentingOffices(offices).map(({ office }) => office.code)).toEqual(['XA', 'XC']);
});

describe('an office', () => {
  it.each([
    ['hidden', false, false],
    ['participant', true, false],
    ['topic-levels', true, true],
  ])('with the consent "%s"', (name, named, withScores) => {
    expect(agreesToName(consent({ name }))).toBe(named);
    expect(isNamed(consent({ name }))).toBe(withScores);
  });

  it('is not named with its scores when it did not agree to figures', () => {
    expect(isNamed(consent({ name: 'topic-levels', benchmark: false }))).toBe(false);
  });
});
