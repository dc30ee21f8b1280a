import { rankingOf } from '@/domain/assessment/ranking';
import type { Detail } from './collectedFile';
import type { Response } from './response';
import { waveIdOf, type WaveExpected } from './wave';

/** What the rules of a wave say of one response. */
export interface Admission {
  readonly reason: 'ok' | 'unknown-questionnaire' | 'questionnaire-changed' | 'wrong-wave' | 'rule';
  readonly detail: Detail | null;
}

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function brokenRule(rule: string, path: string): Admission {
  return { reason: 'rule', detail: { kind: 'rule', values: { rule, path } } };
}

/** Whether the response belongs to the wave's edition, unchanged. */
export function checkQuestionnaire(
  { questionnaire }: Pick<Response, 'questionnaire'>,
  expected: WaveExpected,
): Admission | null {
  const { id, edition, hash } = expected.questionnaire;
  const same = questionnaire.id === id && questionnaire.edition === edition;
  if (same && questionnaire.hash === hash) return null;
  return {
    reason: same ? 'questionnaire-changed' : 'unknown-questionnaire',
    detail: { kind: 'questionnaire', values: { id: questionnaire.id, edition: questionnaire.edition } },
  };
}

/** Whether the response names the expected wave; a response without a wave belongs to none but the wave null. */
export function checkWave({ wave }: Pick<Response, 'wave'>, expected: WaveExpected): Admission | null {
  if ((wave?.id ?? null) === waveIdOf(expected)) return null;
  const detail: Detail = wave ? { kind: 'wave', values: { wave: wave.id } } : { kind: 'no-wave', values: {} };
  return { reason: 'wrong-wave', detail };
}

/**
 * Whether the office's code may stand in the response: its country, or one that the invitation lists. An invitation
 * without offices, or none at all, takes every well-formed code.
 */
export function checkOfficeCode({ office }: Response, { invitation }: WaveExpected): Admission | null {
  const offices = invitation?.offices ?? [];
  const listed = offices.length === 0 || offices.some(({ code }) => code === office.code);
  return listed || office.code === office.country ? null : brokenRule('office-not-invited', 'office.code');
}

/**
 * Whether all topics in the ranking and in the questions about topics are known: those of the edition, and those that the
 * organiser added. Without an invitation every id in kebab case that is ranked is taken for an added topic. Added topics
 * have no target.
 */
export function checkTopics(response: Response, { questionnaire, invitation }: WaveExpected): Admission | null {
  const own = new Set(questionnaire.topics.map(({ id }) => id));
  const ranking = rankingOf(response);
  const added = new Set(
    invitation ? invitation.extraTopics.map(({ id }) => id) : ranking.filter((id) => KEBAB_CASE.test(id)),
  );
  const isKnown = (id: string) => own.has(id) || added.has(id);
  const unknownRank = ranking.findIndex((id) => !isKnown(id));
  if (unknownRank >= 0) return brokenRule('unknown-topic', `closing.topic-ranking[${unknownRank}]`);
  for (const [id, values] of Object.entries(response.topics)) {
    if (!isKnown(id)) return brokenRule('unknown-topic', `topics.${id}`);
    if (!own.has(id) && values['target-level'] !== undefined)
      return brokenRule('target-of-extra-topic', `topics.${id}`);
  }
  return null;
}

/**
 * Judges a well-formed response by the rules that need its wave, in the order of the file-format documentation: another
 * questionnaire, another wave, then an office code or a topic that the wave does not know. `broken` is a rule that the
 * file breaks by itself: it is told only of a file of the right wave.
 */
export function admitResponse(response: Response, expected: WaveExpected, broken: Detail | null = null): Admission {
  return (
    checkQuestionnaire(response, expected) ??
    checkWave(response, expected) ??
    (broken ? { reason: 'rule', detail: broken } : null) ??
    checkOfficeCode(response, expected) ??
    checkTopics(response, expected) ?? { reason: 'ok', detail: null }
  );
}
