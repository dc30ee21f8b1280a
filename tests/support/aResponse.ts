import { createHash } from 'node:crypto';
import type { Response } from '@/domain/collection/response';
import { aSheet } from './answers';
import { aQuestionnaire } from './questionnaires';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * A response to the wave `wave-1` with the delivered questionnaire and all consents, without answers. `office` may be given
 * as a code alone; the response's id then follows from the code, so that different offices have different ids. The checksum
 * follows from the content (it is not that of a file): the same content has the same one.
 */
export function aResponse(
  changes: Partial<Omit<Response, 'office'>> & { readonly office?: Response['office'] | string } = {},
): Response {
  const { office: wanted = 'XA', ...others } = changes;
  const office =
    typeof wanted === 'string' ? { code: wanted, name: `Office ${wanted}`, country: wanted.slice(0, 2) } : wanted;
  const { id, edition, hash } = aQuestionnaire();
  const revision = others.revision ?? 1;
  const content: Omit<Response, 'checksum'> = {
    ...aSheet({ consent: { benchmark: true, name: 'hidden', text: 'organiser', contact: false } }),
    office,
    responseId: sha256(office.code).slice(0, 32),
    revision,
    parent: revision === 1 ? null : `sha256:${sha256(`${office.code} before ${revision}`)}`,
    createdAt: '2027-03-01T09:00:00Z',
    language: 'en',
    wave: { id: 'wave-1', title: 'First wave' },
    questionnaire: { id, edition, hash },
    ...others,
  };
  return { checksum: `sha256:${sha256(JSON.stringify(content))}`, ...content };
}
