import { describe, expect, test } from 'vitest';
import { admitResponse } from '@/domain/collection/admitResponse';
import { wavesOf, type WaveExpected } from '@/domain/collection/wave';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire, aSmallQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';

const questionnaire = aQuestionnaire();
const wave: WaveExpected = { questionnaire, invitation: anInvitation() };
const listed: WaveExpected = {
  questionnaire,
  invitation: anInvitation({ offices: [{ code: 'XA-2', name: 'Second office' }] }),
};
const anyWave: WaveExpected = { questionnaire, invitation: null, waveId: null };

describe('wave', () => {
  test('a response of the wave is taken', () => {
    expect(admitResponse(aResponse(), wave)).toEqual({ reason: 'ok', detail: null });
  });

  test('a response of another wave is not, and says which', () => {
    const response = aResponse({ wave: { id: 'wave-2', title: 'First wave' } });
    expect(admitResponse(response, wave)).toEqual({
      reason: 'wrong-wave',
      detail: { kind: 'wave', values: { wave: 'wave-2' } },
    });
  });

  test('a response without a wave does not belong to an invited wave', () => {
    expect(admitResponse(aResponse({ wave: null }), wave)).toEqual({
      reason: 'wrong-wave',
      detail: { kind: 'no-wave', values: {} },
    });
  });

  test('without an invitation no wave is a wave of its own', () => {
    expect(admitResponse(aResponse({ wave: null }), anyWave).reason).toBe('ok');
    expect(admitResponse(aResponse(), anyWave).reason).toBe('wrong-wave');
  });

  test('the waves that responses name are found, no wave among them', () => {
    const responses = [aResponse(), aResponse({ wave: null }), aResponse({ office: 'XB' })];
    expect(wavesOf(responses)).toEqual(['wave-1', null]);
  });
});

describe('questionnaire', () => {
  test('another questionnaire is unknown to the wave, before the wave is looked at', () => {
    const { id, edition, hash } = aSmallQuestionnaire();
    const response = aResponse({ questionnaire: { id, edition, hash }, wave: null });
    expect(admitResponse(response, wave).reason).toBe('unknown-questionnaire');
  });

  test('the same edition with another structure is a changed one', () => {
    const { id, edition } = questionnaire;
    const response = aResponse({ questionnaire: { id, edition, hash: 'sha256:0' } });
    expect(admitResponse(response, wave).reason).toBe('questionnaire-changed');
  });
});

describe('office code', () => {
  const office = (code: string, country = 'XA') => ({ code, name: 'Office', country });
  const uninvited = {
    reason: 'rule',
    detail: { kind: 'rule', values: { rule: 'office-not-invited', path: 'office.code' } },
  };

  test('the country and a listed code are taken', () => {
    expect(admitResponse(aResponse({ office: office('XA') }), listed).reason).toBe('ok');
    expect(admitResponse(aResponse({ office: office('XA-2') }), listed).reason).toBe('ok');
  });

  test('a listed code is taken whatever the country', () => {
    expect(admitResponse(aResponse({ office: office('XA-2', 'XB') }), listed).reason).toBe('ok');
  });

  test('a code that is neither breaks a rule', () => {
    expect(admitResponse(aResponse({ office: office('XA-3') }), listed)).toEqual(uninvited);
    expect(admitResponse(aResponse({ office: office('XB') }), listed)).toEqual(uninvited);
  });

  test('without a list of offices every code is taken', () => {
    expect(admitResponse(aResponse({ office: office('XA-3') }), wave).reason).toBe('ok');
  });
});

describe('added topics', () => {
  const invitation = anInvitation({ extraTopics: [{ id: 'legal-basis', title: 'Legal basis', description: '…' }] });
  const withTopic: WaveExpected = { questionnaire, invitation };
  const ranking = (...ids: string[]) => aResponse({ closing: { 'topic-ranking': ids } });

  test('an added topic may be ranked beside those of the questionnaire', () => {
    expect(admitResponse(ranking('legal-basis', 'skills'), withTopic).reason).toBe('ok');
  });

  test('a topic that the wave does not know breaks a rule', () => {
    expect(admitResponse(ranking('skills', 'legal-bases'), withTopic)).toEqual({
      reason: 'rule',
      detail: { kind: 'rule', values: { rule: 'unknown-topic', path: 'closing.topic-ranking[1]' } },
    });
    expect(admitResponse(aResponse({ topics: { 'legal-bases': {} } }), withTopic).reason).toBe('rule');
  });

  test('an added topic has no target', () => {
    const response = aResponse({ topics: { 'legal-basis': { 'target-level': 3 } } });
    expect(admitResponse(response, withTopic)).toEqual({
      reason: 'rule',
      detail: { kind: 'rule', values: { rule: 'target-of-extra-topic', path: 'topics.legal-basis' } },
    });
  });

  test('without an invitation every ranked id in kebab case is taken for an added topic', () => {
    const of = (id: string) => aResponse({ wave: null, closing: { 'topic-ranking': [id] } });
    expect(admitResponse(of('legal-basis'), anyWave).reason).toBe('ok');
    expect(admitResponse(of('Legal basis'), anyWave).reason).toBe('rule');
    const unranked = aResponse({ wave: null, topics: { 'legal-basis': {} } });
    expect(admitResponse(unranked, anyWave).reason).toBe('rule');
  });
});

test('a rule that the file breaks by itself is told only of a file of the right wave', () => {
  const broken = { kind: 'rule', values: { rule: 'item-twice', path: 'answers[1]' } };
  expect(admitResponse(aResponse(), wave, broken)).toEqual({ reason: 'rule', detail: broken });
  expect(admitResponse(aResponse({ wave: null }), wave, broken).reason).toBe('wrong-wave');
});
