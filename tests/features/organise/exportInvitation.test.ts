// @vitest-environment happy-dom
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { describe, expect, it } from 'vitest';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { readInvitationLink } from '@/exchange/invitation/invitationLink';
import { addressOfInvitation, exportInvitation } from '@/features/organise/exportInvitation';
import { linksAsTable, linksByOffice } from '@/features/organise/linksByOffice';
import { plainInvitation } from '@/features/organise/plainInvitation';

const questionnaire = aQuestionnaire();
const invitation = anInvitation({
  offices: [
    { code: 'XB', name: 'Office B' },
    { code: 'XC', name: 'Office C' },
  ],
});

describe('the file of an invitation', () => {
  it('is named after the wave and its checksum, and says what was meant', async () => {
    const made = await exportInvitation(invitation, questionnaire);
    if (made.kind !== 'ready') throw new Error(made.kind);
    const read = await parseInvitationFile(new Uint8Array(await made.content.arrayBuffer()), [questionnaire]);
    expect(read).toMatchObject({ invitation });
    const code = 'checksum' in read ? read.checksum.slice(7, 15) : '';
    expect(made.name).toBe(`wave-1-${code}.invitation.json`);
  });

  it('is not handed out when it could not be read again', async () => {
    const made = await exportInvitation(anInvitation({ note: 'a\tb' }), questionnaire);
    expect(made).toMatchObject({ kind: 'refused', problem: { reason: 'rule' } });
  });

  it('can be made from pasted texts once they are plain', async () => {
    const pasted = plainInvitation(anInvitation({ note: 'a\tb\r\nc', privacy: 'e\u0301' }));
    expect([pasted.note, pasted.privacy]).toEqual(['a b\nc', '\u00e9']);
    expect((await exportInvitation(pasted, questionnaire)).kind).toBe('ready');
  });
});

describe('the link of an invitation', () => {
  const read = (link: string) => readInvitationLink(link.split('/invitation/')[1] ?? '', [questionnaire]);

  it('opens the same invitation, in the demonstration where it was made there', async () => {
    const own = await addressOfInvitation(invitation, 'own');
    const demo = await addressOfInvitation(invitation, 'demo');
    expect(own).toContain('#/invitation/');
    expect(demo).toContain('#/demo/invitation/');
    expect(await read(own)).toMatchObject({ invitation });
    expect(await read(demo)).toMatchObject({ invitation });
  });

  it('carries one office in the link for that office', async () => {
    const links = await linksByOffice(invitation, 'own');
    expect(links.map(({ office }) => office.code)).toEqual(['XB', 'XC']);
    expect(await read(links[1]?.link ?? '')).toMatchObject({
      invitation: { ...invitation, offices: [{ code: 'XC', name: 'Office C' }] },
    });
    expect(linksAsTable(links).split('\n')[0]).toBe(`XB\tOffice B\t${links[0]?.link}`);
  });
});
