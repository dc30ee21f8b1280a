import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { collect } from '@/cli/collect';
import { exampleFile, fileBytes, fixtureBytes, utf8 } from '@tests/exchange/exampleFile';
import { temporaryFolder } from './temporaryFolder';

type Files = Readonly<Record<string, string | Uint8Array>>;
const OUTPUTS = [
  'aggregates.json',
  'answers.csv',
  'codebook.json',
  'offices.csv',
  'priorities.json',
  'report.json',
  'texts.csv',
  'topics.csv',
];

async function collectFrom(files: Files, more: readonly string[] = []) {
  const out = join(temporaryFolder(), 'made', 'here');
  const said: string[] = [];
  const args = ['--in', temporaryFolder(files), '--out', out, ...more];
  const status = await collect(args, (sentence) => said.push(sentence));
  const text = (name: string) => readFileSync(join(out, name), 'utf8');
  return { status, said, out, text, json: (name: string) => JSON.parse(text(name)), written: existsSync(out) };
}

const response = (changes: object = {}) => fileBytes({ ...exampleFile('response'), ...changes });
const office = (code: string) => ({
  office: { code, country: code.slice(0, 2), name: `Office ${code}` },
  responseId: code.charCodeAt(1).toString(16).padStart(32, '0'),
});
const invitation = () =>
  join(temporaryFolder({ 'invitation.json': fixtureBytes('invitation/invitation-1.json') }), 'invitation.json');

describe('what is written', () => {
  test('all files, in a folder that is made with its parents', async () => {
    const { status, out, said } = await collectFrom({ 'a.json': await response() });
    expect(status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(OUTPUTS);
    expect(said).toEqual(['1 of 1 files accepted.']);
  });

  test('an empty folder gives an empty report and tables without rows', async () => {
    const { status, text, json } = await collectFrom({});
    expect(status).toBe(0);
    expect(json('report.json')).toEqual([]);
    const { topics, items, quality } = json('aggregates.json');
    expect([topics, items]).toEqual([[], []]);
    expect(quality.topics[0]).toEqual({ topic: 'strategy', n: 0 });
    expect(quality.items).toHaveLength(42);
    expect(json('priorities.json').topics[0]).toMatchObject({ topic: 'strategy', priority: 0, tier: 'later' });
    expect(text('answers.csv')).toBe(
      'wave_id,response_id,questionnaire_edition,office_code,topic_id,item_id,is_core,answer_code,level,na_reason,language\n',
    );
  });

  test('rows stand by office code, then in questionnaire order', async () => {
    const files = { a: await response(office('XC')), b: await response(office('XB')) };
    const { text } = await collectFrom(files);
    const codes = text('offices.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[2]);
    expect(codes).toEqual(['XB', 'XC']);
    const items = text('answers.csv').trim().split('\n').slice(1);
    // 42 items for each of two offices.
    expect(items).toHaveLength(84);
    expect(items[0]).toMatch(/,XB,strategy,strategy-mandate,TRUE,level,3,,en$/);
    expect(items[41]).toMatch(/,XB,future,future-horizon,FALSE,missing,,,en$/);
  });

  test('the same input gives the same bytes, whatever order the files come in', async () => {
    const files: [string, Uint8Array][] = [
      ['a', await response(office('XA'))],
      ['b', await response(office('XB'))],
      ['c/d', utf8('{')],
    ];
    const first = await collectFrom(Object.fromEntries(files));
    const second = await collectFrom(Object.fromEntries(files.toReversed()));
    for (const name of OUTPUTS) expect(second.text(name)).toBe(first.text(name));
  });

  test('the codebook names the columns of every table in their order', async () => {
    const { text, json } = await collectFrom({ a: await response() });
    const { tables } = json('codebook.json') as { tables: { file: string; columns: { name: string }[] }[] };
    expect(tables.map(({ file }) => file)).toEqual(['answers.csv', 'topics.csv', 'offices.csv', 'texts.csv']);
    for (const { file, columns } of tables) {
      expect(text(file).split('\n')[0]).toBe(columns.map(({ name }) => name).join(','));
    }
  });
});

describe('the report', () => {
  test('says of every file, by name, what it is and what it says of itself', async () => {
    const example = await response();
    const { json } = await collectFrom({ 'b.json': example, 'a/copy.json': example, 'c.json': utf8('PK\u0003\u0004') });
    const about = { responseId: '9f0c4d1e2b3a48576a69788796a5b4c3', revision: 1, office: 'XA' };
    expect(json('report.json')).toEqual([
      { file: 'a/copy.json', reason: 'ok', ...about },
      { file: 'b.json', reason: 'duplicate', detail: 'Same content as a/copy.json.', ...about },
      {
        file: 'c.json',
        reason: 'not-a-waymark-file',
        detail: 'This is a zip archive, which this version does not open.',
      },
    ]);
  });

  test('knows revisions and conflicts, and says where the other file is', async () => {
    const parent = `sha256:${'0'.repeat(64)}`;
    const { json } = await collectFrom({
      'old.json': await response(),
      'new.json': await response({ revision: 2, parent }),
      'x.json': await response(office('XB')),
      'y.json': await response({ ...office('XB'), responseId: 'f'.repeat(32) }),
    });
    expect(
      json('report.json').map(({ file, reason, detail }: Record<string, string>) => [file, reason, detail]),
    ).toEqual([
      ['new.json', 'ok', undefined],
      ['old.json', 'superseded', 'Replaced by revision 2 in new.json.'],
      ['x.json', 'conflict', 'Another response of the same office is in y.json.'],
      ['y.json', 'conflict', 'Another response of the same office is in x.json.'],
    ]);
  });
});

describe('waves', () => {
  const other = { ...office('XB'), wave: { id: '2026', title: 'Activity 2026' } };

  test('with an invitation its wave decides', async () => {
    const files = { a: await response(), b: await response(other), c: await response({ ...office('XC'), wave: null }) };
    const { status, json } = await collectFrom(files, ['--invitation', invitation()]);
    expect(status).toBe(0);
    expect(json('report.json').map(({ reason }: { reason: string }) => reason)).toEqual([
      'ok',
      'wrong-wave',
      'wrong-wave',
    ]);
  });

  test('without one any single wave is taken, none among them', async () => {
    const { json, text } = await collectFrom({ a: await response({ wave: null }) });
    expect(json('report.json')).toMatchObject([{ reason: 'ok' }]);
    expect(text('offices.csv').split('\n')[1]).toMatch(/^,9f0c/);
  });

  test('several cannot be told apart, also when a rule refuses the only file of one', async () => {
    const broken = { ...other, parent: `sha256:${'0'.repeat(64)}` };
    for (const second of [other, broken, { ...other, wave: null }]) {
      const { status, said, written } = await collectFrom({ a: await response(), b: await response(second) });
      expect([status, written]).toEqual([2, false]);
      expect(said.join()).toContain('--invitation');
    }
  });

  test('files that something before the wave refuses do not count as waves', async () => {
    const unknown = { ...other, questionnaire: { id: 'x', edition: '1', hash: `sha256:${'0'.repeat(64)}` } };
    expect((await collectFrom({ a: await response(), b: await response(unknown) })).status).toBe(0);
  });
});

describe('priorities', () => {
  test('follow the weights and the seed that were asked for', async () => {
    const more = ['--seed', '4294967295', '--weights', '0,1,0,0'];
    const { json } = await collectFrom({ a: await response() }, more);
    const { seed, weights, topics } = json('priorities.json');
    expect({ seed, weights }).toEqual({ seed: 4294967295, weights: { need: 0, demand: 1, breadth: 0, supply: 0 } });
    for (const { priority, demand } of topics) expect(priority).toBe(demand);
  });

  test('of another seed are other draws of the same criteria', async () => {
    const files = { a: await response(office('XA')), b: await response(office('XB')) };
    const [one, two] = [await collectFrom(files, ['--seed', '1']), await collectFrom(files, ['--seed', '2'])];
    const of = ({ json }: typeof one) => json('priorities.json').topics as Record<string, unknown>[];
    expect(of(two).map(({ priority }) => priority)).toEqual(of(one).map(({ priority }) => priority));
    expect(of(two).map(({ centralWeights }) => centralWeights)).not.toEqual(
      of(one).map(({ centralWeights }) => centralWeights),
    );
  });
});

describe('texts', () => {
  test('stand in a table of their own, with the name of the office', async () => {
    const { text } = await collectFrom({ a: await response() });
    expect(text('texts.csv').split('\n').slice(1, 3)).toEqual([
      '2027,9f0c4d1e2b3a48576a69788796a5b4c3,XA,organiser,,office-name,Statistical Office of the Northern Isles',
      '2027,9f0c4d1e2b3a48576a69788796a5b4c3,XA,organiser,strategy,strategy-mandate,"Strategy of May, page 4"',
    ]);
    for (const name of ['answers.csv', 'topics.csv', 'offices.csv']) expect(text(name)).not.toContain('Northern');
  });

  test('of an extra topic carry its id', async () => {
    const topics = [{ topic: 'green-it', 'lesson-learned': 'Measure first' }];
    const { text } = await collectFrom({ a: await response({ topics }) }, ['--invitation', invitation()]);
    expect(text('texts.csv')).toContain(',green-it,lesson-learned,Measure first\n');
  });
});

describe('exit status 2, one sentence and nothing written', () => {
  test.each([
    ['a folder that is not there', ['--in', '/nowhere/at/all']],
    ['an option that comes later', ['--previous', 'x']],
    ['a release at a time that there is not', ['--released', '2027-02-30T00:00:00Z']],
    ['a seed that is no whole number', ['--seed', '1.5']],
    ['weights that do not add up to 1', ['--weights', '1,1,0,0']],
    ['an invitation that is not there', ['--invitation', '/nowhere/at/all']],
    ['a folder as invitation', ['--invitation', '/']],
  ])('%s', async (_, more) => {
    const { status, said, written } = await collectFrom({ a: await response() }, more);
    expect([status, said.length, written]).toEqual([2, 1, false]);
  });

  test('an invitation of another kind, which is named', async () => {
    const path = join(temporaryFolder({ a: await response() }), 'a');
    const { status, said, written } = await collectFrom({}, ['--invitation', path]);
    expect([status, written]).toEqual([2, false]);
    expect(said).toEqual([expect.stringContaining('response')]);
  });
});

test('exit status 1 when the output folder cannot be made', async () => {
  const file = join(temporaryFolder({ taken: '' }), 'taken');
  const said: string[] = [];
  const args = ['--in', temporaryFolder(), '--out', file];
  expect(await collect(args, (sentence) => said.push(sentence))).toBe(1);
  expect(said).toHaveLength(1);
});
