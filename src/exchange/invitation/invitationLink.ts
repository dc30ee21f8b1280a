import type { Invitation } from '@/domain/collection/invitation';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { problem, type FileProblem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';
import { compress, decompress } from './compress';
import { parseInvitationFile, type ReadInvitation } from './parseInvitationFile';
import { serialiseInvitation } from './serialiseInvitation';

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9_-]+$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/**
 * A link that carries an invitation in its fragment, which browsers do not send to the server. `address` is that of the app;
 * a fragment of its own is replaced.
 */
export async function invitationLink(invitation: Invitation, address: string): Promise<string> {
  const [page = ''] = address.split('#');
  return `${page}#/invitation/${toBase64Url(await compress(await serialiseInvitation(invitation)))}`;
}

/** The same invitation for one of its offices: it carries that office and no other. */
export function invitationFor(invitation: Invitation, officeCode: string): Invitation {
  return { ...invitation, offices: invitation.offices.filter((office) => office.code === officeCode) };
}

/**
 * Reads what stands in a link behind `#/invitation/`. A link that was cut or altered on its way is `damaged-archive`; else the
 * verdicts are those of an invitation file.
 */
export async function readInvitationLink(
  code: string,
  questionnaires: readonly Questionnaire[],
): Promise<ReadInvitation | FileProblem> {
  const compressed = fromBase64Url(code);
  if (!compressed) return problem('damaged-archive');
  const bytes = await decompress(compressed, MOST_BYTES.invitation);
  if (bytes === 'damaged') return problem('damaged-archive');
  if (bytes === 'too-long') return problem('too-large', { kind: 'bytes', values: { most: MOST_BYTES.invitation } });
  return parseInvitationFile(bytes, questionnaires);
}
