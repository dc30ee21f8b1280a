import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { Invitation } from './invitation';
import type { Response } from './response';

/** What a response is judged against: the invitation of the wave, or the wave's id alone (null: sent without a wave). */
export type WaveExpected = { readonly questionnaire: Questionnaire } & (
  { readonly invitation: Invitation } | { readonly invitation: null; readonly waveId: string | null }
);

/** The id of the wave that is expected; null is a wave of its own. */
export function waveIdOf(expected: WaveExpected): string | null {
  return expected.invitation ? expected.invitation.wave.id : expected.waveId;
}

/** The different waves that responses name, in the order of their first response; null for those without one. */
export function wavesOf(responses: readonly Response[]): readonly (string | null)[] {
  return [...new Set(responses.map((response) => response.wave?.id ?? null))];
}
