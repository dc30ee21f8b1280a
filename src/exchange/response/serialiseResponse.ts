import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { canonicalBytes } from '@/exchange/canonical/canonicalText';
import { checksumOf } from '@/exchange/canonical/checksumOf';
import { toResponseFile } from './toResponseFile';

/**
 * The bytes of a response file: canonical JSON with its checksum and one line feed at the end. The checksum is that of the
 * content as it is now; for a response made by `toResponse` it is the one it carries.
 */
export async function serialiseResponse(
  response: Response,
  questionnaire: Questionnaire,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = toResponseFile(response, questionnaire);
  return canonicalBytes({ ...file, checksum: await checksumOf(file) });
}
