import { describe, expect, test } from 'vitest';
import { parseResponseFile, type ReadFile } from '@/exchange/response/parseResponseFile';
import { exampleFile, fileBytes, fixtureBytes, utf8 } from '@tests/exchange/exampleFile';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaires = [aQuestionnaire()];
const invitation = anInvitation({ wave: { id: '2027', title: 'Activity 2027', from: '2027-01', to: '2027-12' } });
const read = (bytes: Uint8Array<ArrayBuffer>, invited: typeof invitation | null = invitation) =>
  parseResponseFile('a.json', bytes, { questionnaires, invitation: invited });
const text = new TextDecoder().decode(fixtureBytes('response/response-1.json'));

test('the example of version 1 is accepted, with and without its invitation', async () => {
  const accepted = {
    reason: 'ok',
    detail: null,
    revision: 1,
    officeCode: 'XA',
    responseId: '9f0c4d1e2b3a48576a69788796a5b4c3',
  };
  expect(await read(utf8(text))).toMatchObject(accepted);
  expect(await read(utf8(text), null)).toMatchObject(accepted);
});

describe('every reason has a file that causes it and nothing else', () => {
  const readFixture = (reason: string) => read(fixtureBytes(`response/refused/${reason}.json`));

  test.each([
    'not-utf8',
    'not-json',
    'too-deep',
    'duplicate-key',
    'not-a-waymark-file',
    'version-too-new',
    'schema',
    'sealed',
  ])('%s: nothing is known of the file', async (reason) => {
    const nothing = { response: null, responseId: null, revision: null, officeCode: null };
    expect(await readFixture(reason)).toMatchObject({ file: 'a.json', reason, ...nothing });
  });

  test.each(['checksum', 'unknown-questionnaire', 'questionnaire-changed', 'wrong-wave', 'rule'])(
    '%s: the file says of itself what it is, and gives no response',
    async (reason) => {
      const about = { responseId: '9f0c4d1e2b3a48576a69788796a5b4c3', revision: 1, officeCode: 'XA' };
      expect(await readFixture(reason)).toMatchObject({ file: 'a.json', reason, response: null, ...about });
    },
  );

  test('too-large: one byte more than 2 MiB', async () => {
    const padded = utf8(text.padEnd(2 * 1024 * 1024, ' ').replace('à', 'a'));
    expect(await read(padded)).toMatchObject({ reason: 'checksum' });
    expect(await read(utf8(text.padEnd(2 * 1024 * 1024, ' ')))).toMatchObject({ reason: 'too-large' });
  });

  test('not-a-waymark-file: a zip, since archives are not opened', async () => {
    expect(await read(utf8('PK\u0003\u0004'))).toMatchObject({
      reason: 'not-a-waymark-file',
      detail: { kind: 'archive' },
    });
  });

  test('not-a-waymark-file: another kind of file is named', async () => {
    const detail = { kind: 'other-kind', values: { found: 'benchmark' } };
    expect(await read(utf8('{"format":"waymark/benchmark"}'))).toMatchObject({ reason: 'not-a-waymark-file', detail });
  });

  test.each([
    'null',
    '[]',
    '"waymark/response"',
    '{}',
    '{"format":["waymark/response"]}',
    '{"reason":"ok","detail":null}',
  ])('not-a-waymark-file: %s', async (json) =>
    expect(await read(utf8(json))).toMatchObject({ reason: 'not-a-waymark-file', detail: null }),
  );
});

describe('of several defects the first in the documented order is named', () => {
  const broken = {
    ...exampleFile('response'),
    parent: `sha256:${'1'.repeat(64)}`,
    wave: null,
    questionnaire: { id: 'other', edition: '1', hash: `sha256:${'0'.repeat(64)}` },
  };
  const reasonOf = async (changes: object, bytes = fileBytes) =>
    (await read(await bytes({ ...broken, ...changes }))).reason;
  const asStated = (content: object) => Promise.resolve(utf8(JSON.stringify(content)));
  const { id, edition, hash } = aQuestionnaire();

  test('format, version, schema, checksum, questionnaire, wave, rule', async () => {
    const old = { format: 'waymark/agenda', version: 2, language: 7 };
    expect(await reasonOf(old, asStated)).toBe('not-a-waymark-file');
    expect(await reasonOf({ version: 2, language: 7 }, asStated)).toBe('version-too-new');
    expect(await reasonOf({ language: 7 }, asStated)).toBe('schema');
    expect(await reasonOf({}, asStated)).toBe('checksum');
    expect(await reasonOf({})).toBe('unknown-questionnaire');
    expect(await reasonOf({ questionnaire: { id, edition, hash: broken.questionnaire.hash } })).toBe(
      'questionnaire-changed',
    );
    expect(await reasonOf({ questionnaire: { id, edition, hash } })).toBe('wrong-wave');
    expect(await reasonOf({ questionnaire: { id, edition, hash }, wave: { id: '2027', title: 'x' } })).toBe('rule');
  });
});

describe('checksums', () => {
  test('neither spacing nor order matters', async () => {
    const { checksum, ...rest } = exampleFile('response');
    const reordered = utf8(`\n ${JSON.stringify({ checksum, ...rest }, null, 2)}\r\n\t`);
    expect(await read(reordered)).toMatchObject({ reason: 'ok' });
  });

  test.each(['answers', 'wave'])('canonical bytes hold wherever the checksum stands: without "%s"', async (absent) => {
    // Without `answers` the checksum is the first member; the schema refuses the file only after it was read.
    const { [absent]: _absent, ...content } = exampleFile('response');
    expect(
      await read(await fileBytes({ ...content, ...(absent === 'wave' ? { wave: { id: '2027', title: 'x' } } : {}) })),
    ).toMatchObject(
      absent === 'wave'
        ? { reason: 'ok' }
        : { reason: 'schema', detail: { kind: 'missing-field', values: { path: 'answers' } } },
    );
  });

  test('3.0 is the number 3, in the value and in the checksum', async () => {
    expect(await read(utf8(text.replace('"level":3', '"level":3.0')))).toMatchObject({
      reason: 'ok',
      response: { answers: { 'strategy-mandate': { level: 3 } } },
    });
  });

  test('minus zero is 0, in the value and in the checksum', async () => {
    const file = (await read(utf8(text.replace('"workshop-interest":0', '"workshop-interest":-0')))) as ReadFile;
    expect(file.reason).toBe('ok');
    expect(Object.is(file.response?.topics['skills']?.['workshop-interest'], 0)).toBe(true);
  });
});

describe('the key of a row', () => {
  const keyOf = async (name: string, bytes: Uint8Array<ArrayBuffer>) =>
    (await parseResponseFile(name, bytes, { questionnaires, invitation: null })).key;

  test('is the same for the same name and bytes and differs otherwise', async () => {
    const keys = [
      await keyOf('a', utf8(text)),
      await keyOf('b', utf8(text)),
      await keyOf('a', utf8('{')),
      await keyOf('a', utf8('[')),
    ];
    expect(new Set(keys).size).toBe(4);
    expect(await keyOf('a', utf8(text))).toBe(keys[0]);
    expect(await keyOf('a', utf8('{'))).toBe(keys[2]);
  });
});
