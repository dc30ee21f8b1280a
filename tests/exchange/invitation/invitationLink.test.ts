import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { invitationFor, invitationLink, readInvitationLink } from '@/exchange/invitation/invitationLink';
import { serialiseInvitation } from '@/exchange/invitation/serialiseInvitation';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';

const invitation = anInvitation({
  offices: [
    { code: 'XA', name: 'Office A' },
    { code: 'XB', name: 'Office B' },
  ],
});
const read = (code: string) => readInvitationLink(code, [aQuestionnaire()]);
const codeOf = (link: string) => link.slice(link.indexOf('#/invitation/') + '#/invitation/'.length);

test('a link carries the file, compressed, behind the address of the app', async () => {
  const link = await invitationLink(invitation, 'https://example.org/waymark/#/organise');
  expect(link.startsWith('https://example.org/waymark/#/invitation/')).toBe(true);
  const content = inflateRawSync(Buffer.from(codeOf(link), 'base64url'));
  expect(new Uint8Array(content)).toEqual(await serialiseInvitation(invitation));
});

test('a link is read back as the invitation it was made from', async () => {
  expect(await read(codeOf(await invitationLink(invitation, '')))).toMatchObject({ invitation });
});

test('a link for one office carries that office only', async () => {
  const link = await invitationLink(invitationFor(invitation, 'XB'), '');
  expect(await read(codeOf(link))).toMatchObject({ invitation: { offices: [{ code: 'XB', name: 'Office B' }] } });
});

describe('a link that is refused', () => {
  const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

  test.each(['', '*', 'a', 'abc=', encode(Buffer.from('no deflate data'))])('damaged: %j', async (code) => {
    expect(await read(code)).toEqual({ reason: 'damaged-archive', detail: null });
  });

  test('cut short', async () => {
    const code = codeOf(await invitationLink(invitation, ''));
    expect(await read(code.slice(0, 100))).toEqual({ reason: 'damaged-archive', detail: null });
  });

  test('unpacking to more than 2 MiB: 64 MiB of blanks in some 65 KB', async () => {
    expect(await read(encode(deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 0x20))))).toMatchObject({
      reason: 'too-large',
    });
  });

  test('carrying something else than an invitation', async () => {
    expect(await read(encode(deflateRawSync('{"format":"waymark/response"}')))).toMatchObject({
      reason: 'not-a-waymark-file',
    });
  });
});
