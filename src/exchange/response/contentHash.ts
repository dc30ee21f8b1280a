import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { checksumOf } from '@/exchange/canonical/checksumOf';
import { toResponseFile } from './toResponseFile';

/**
 * A hash over what an office says: the file without revision, parent, time and checksum. Two responses of one assessment have
 * the same one exactly when nothing has changed between them, so that no new revision is needed.
 */
export function contentHash(response: Response, questionnaire: Questionnaire): Promise<string> {
  const {
    revision: _revision,
    parent: _parent,
    createdAt: _createdAt,
    ...content
  } = toResponseFile(response, questionnaire);
  return checksumOf(content);
}
