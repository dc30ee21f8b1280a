import { describe, expect, test } from 'vitest';
import type { Response } from '@/domain/collection/response';
import { protect, type Protection } from '@/domain/disclosure/protect';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';
import { releaseFaults } from '@tests/support/releaseFaults';
import { aWorld, campaign, WORLD_KINDS } from '@tests/support/worlds';

const questionnaire = aQuestionnaire();
const occasion = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'wave-1', title: 'First wave' } };
const protectAll = (responses: readonly Response[]): Protection => protect(questionnaire, responses, occasion);

/** 2,112 worlds in all: 176 of each kind. */
const SEEDS = campaign(176 * WORLD_KINDS.length);

function seedsOf(kind: (typeof WORLD_KINDS)[number]): readonly number[] {
  return SEEDS.filter((seed) => WORLD_KINDS[seed % WORLD_KINDS.length] === kind);
}

/** What the offices that do not agree to published figures could have said instead. */
function withOtherRefusers(responses: readonly Response[], seed: number): readonly Response[] {
  const others = aWorld(seed + 1_000_000, { offices: responses.length });
  return responses.map((response, index) => {
    if (response.consent['benchmark'] === true) return response;
    const { answers = {}, topics = {}, profile = {} } = others[index] ?? {};
    return { ...response, answers, topics, profile };
  });
}

describe.each(WORLD_KINDS)('worlds of kind %s', (kind) => {
  test('publish only what is true after rounding and what R2 to R7 allow, and log the rest', () => {
    for (const seed of seedsOf(kind)) {
      const responses = aWorld(seed);
      const result = protectAll(responses);
      const faults = result.kind === 'release' ? releaseFaults(questionnaire, responses, result.release) : [];
      expect({ seed, faults }).toEqual({ seed, faults: [] });
      expect(result.kind).not.toBe('refused');
    }
  }, 600_000);

  test('do not change with the order of the offices or with what those say that did not agree', () => {
    for (const seed of seedsOf(kind).filter((_, index) => index % 3 === 0)) {
      const responses = aWorld(seed);
      const text = JSON.stringify(protectAll(responses));
      expect(JSON.stringify(protectAll(responses.toReversed()))).toBe(text);
      expect(JSON.stringify(protectAll(withOtherRefusers(responses, seed)))).toBe(text);
    }
  }, 600_000);
});

test('another questionnaire, with other topics and groups, is protected by the same rules', () => {
  const small = aSmallQuestionnaire();
  for (const seed of campaign(200)) {
    const responses = aWorld(seed, { questionnaire: small });
    const result = protect(small, responses, occasion);
    if (result.kind !== 'release') continue;
    expect({ seed, faults: releaseFaults(small, responses, result.release) }).toEqual({ seed, faults: [] });
  }
}, 600_000);
