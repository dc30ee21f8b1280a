import type { CollectedFile } from '@/domain/collection/collectedFile';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { canonicalBytes } from '@/exchange/canonical/canonicalText';
import { checksumOf } from '@/exchange/canonical/checksumOf';
import { parseInvitation } from '@/exchange/invitation/parseInvitationFile';
import { withPlainTexts } from '@/exchange/reading/texts';
import { toResponseFile } from '@/exchange/response/toResponseFile';
import type { HeldFile, WaveFile } from './waveFile';

function heldFile({ response, ...file }: CollectedFile, questionnaire: Questionnaire): HeldFile {
  const { key, file: name, drop, size, reason, detail, responseId, revision, officeCode } = file;
  const head = { key, file: name, drop, size, reason, detail, responseId, revision, officeCode };
  if (!response) return { ...head, response: null };
  const { format: _format, version: _version, ...content } = toResponseFile(response, questionnaire);
  return { ...head, response: { ...content, checksum: response.checksum } };
}

function toWaveFile(wave: WaveBackup, questionnaire: Questionnaire): Omit<WaveFile, 'checksum'> {
  return {
    format: 'waymark/wave',
    version: 1,
    createdAt: wave.createdAt,
    invitation: parseInvitation(wave.invitation),
    savedInvitation: wave.savedInvitation && parseInvitation(wave.savedInvitation),
    officesText: wave.officesText,
    decisions: wave.decisions,
    drops: wave.drops,
    ranking: wave.ranking,
    proposalGroups: wave.proposalGroups,
    release: wave.release,
    files: wave.files.map((file) => heldFile(file, questionnaire)),
  };
}

/**
 * The bytes of a wave file: the wave with its collection as canonical JSON, its checksum and one line feed at the end. Texts
 * have plain characters only. `questionnaire` is the one that the wave asks.
 */
export async function serialiseWave(wave: WaveBackup, questionnaire: Questionnaire): Promise<Uint8Array<ArrayBuffer>> {
  const file = withPlainTexts(toWaveFile(wave, questionnaire));
  return canonicalBytes({ ...file, checksum: await checksumOf(file) });
}
