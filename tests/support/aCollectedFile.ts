import type { CollectedFile } from '@/domain/collection/collectedFile';
import type { Response } from '@/domain/collection/response';

/** A file that holds a response and breaks no rule of its own; its key follows from name and content. */
export function aCollectedFile(response: Response, changes: Partial<CollectedFile> = {}): CollectedFile {
  const file = changes.file ?? `${response.office.code}-${response.revision}.response.json`;
  return {
    key: `${file} ${response.checksum}`,
    file,
    drop: 1,
    size: 1000,
    reason: 'ok',
    detail: null,
    response,
    responseId: response.responseId,
    revision: response.revision,
    officeCode: response.office.code,
    ...changes,
  };
}

/** A file that a rule of its own refuses before anything is known of its content. */
export function aRefusedFile(file: string, reason: CollectedFile['reason'] = 'not-json'): CollectedFile {
  return {
    key: `${file} ${reason}`,
    file,
    drop: 1,
    size: 10,
    reason,
    detail: null,
    response: null,
    responseId: null,
    revision: null,
    officeCode: null,
  };
}
