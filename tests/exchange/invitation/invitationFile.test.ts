import { describe, expect, test } from 'vitest';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { serialiseInvitation } from '@/exchange/invitation/serialiseInvitation';
import { exampleFile, fileBytes, fixtureBytes, utf8 } from '@tests/exchange/exampleFile';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';

const read = (bytes: Uint8Array<ArrayBuffer>) => parseInvitationFile(bytes, [aQuestionnaire()]);
const readChanged = async (changes: object) => read(await fileBytes({ ...exampleFile('invitation'), ...changes }));
const wave = { id: '2027', title: 'Activity 2027', from: '2027-01', to: '2027-12' };

test('the example of version 1 opens', async () => {
  expect(await read(fixtureBytes('invitation/invitation-1.json'))).toMatchObject({
    invitation: {
      wave: { ...wave, deadline: '2027-02-28' },
      offices: [{ code: 'XA' }, { code: 'XB-1', name: 'Bureau de la statistique des Îles du Sud' }],
    },
  });
});

test('an invitation is read back as it was saved', async () => {
  const small = anInvitation();
  expect(await read(await serialiseInvitation(small))).toMatchObject({ invitation: small });
  const { note: _note, ...example } = exampleFile('invitation');
  expect(await readChanged({})).toEqual(await read(fixtureBytes('invitation/invitation-1.json')));
  expect(await read(await fileBytes(example))).not.toHaveProperty('invitation.note');
});

describe('what is refused', () => {
  test.each([
    ['not-a-waymark-file', { format: 'waymark/response' }],
    ['version-too-new', { version: 2 }],
    ['schema', { extraTopics: undefined }],
    ['schema', { sender: 'x' }],
    ['schema', { wave: { ...wave, from: '2027-13' } }],
    ['schema', { recipients: ['age1q', 'age1q'] }],
    ['schema', { extraTopics: ['a', 'b', 'c'].map((id) => ({ id, title: id, description: '' })) }],
    ['unknown-questionnaire', { questionnaire: { id: 'x', edition: '1', hash: aQuestionnaire().hash } }],
    ['questionnaire-changed', { questionnaire: { ...aQuestionnaireReference(), hash: `sha256:${'0'.repeat(64)}` } }],
    ['rule', { wave: { ...wave, to: '2026-12' } }],
    ['rule', { wave: { ...wave, deadline: '2027-02-30' } }],
    ['rule', { extraTopics: [{ id: 'skills', title: 'Skills', description: '' }] }],
    ['rule', { extraTopics: ['a', 'a'].map((id) => ({ id, title: id, description: '' })) }],
    ['rule', { offices: ['XA', 'XB', 'XA'].map((code) => ({ code, name: code })) }],
    ['rule', { note: 'a\tb' }],
  ])('%s: %j', async (reason, changes) => {
    expect(await readChanged(changes)).toMatchObject({ reason });
  });

  test('checksum: a changed text', async () => {
    const text = new TextDecoder().decode(fixtureBytes('invitation/invitation-1.json'));
    expect(await read(utf8(text.replace('2028', '2029')))).toEqual({ reason: 'checksum', detail: null });
  });
});

function aQuestionnaireReference() {
  const { id, edition } = aQuestionnaire();
  return { id, edition };
}
