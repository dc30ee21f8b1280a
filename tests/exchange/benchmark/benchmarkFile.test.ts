import { describe, expect, it, test } from 'vitest';
import type { Benchmark } from '@/domain/disclosure/benchmark';
import { protect } from '@/domain/disclosure/protect';
import { parseBenchmarkFile } from '@/exchange/benchmark/parseBenchmarkFile';
import { serialiseBenchmark } from '@/exchange/benchmark/serialiseBenchmark';
import { exampleFile, fileBytes, fixtureBytes, utf8 } from '@tests/exchange/exampleFile';
import { aBenchmark } from '@tests/support/aBenchmark';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aWorld, campaign } from '@tests/support/worlds';

const questionnaire = aQuestionnaire();
const read = (bytes: Uint8Array<ArrayBuffer>, waveId: string | null = null) =>
  parseBenchmarkFile(bytes, { questionnaires: [questionnaire], waveId });
const readChanged = async (changes: object) => read(await fileBytes({ ...exampleFile('benchmark'), ...changes }));
const example = new TextDecoder().decode(fixtureBytes('benchmark/benchmark-1.json'));

test('the example of version 1 opens', async () => {
  expect(await read(fixtureBytes('benchmark/benchmark-1.json'))).toMatchObject({ benchmark: aBenchmark() });
});

describe('a benchmark is read back as it was saved', () => {
  it('to the byte', async () => {
    expect(new TextDecoder().decode(await serialiseBenchmark(aBenchmark()))).toBe(example);
  });

  it('also when it was made by the rules, whatever the wave was like', async () => {
    const occasion = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'wave-1', title: 'First wave' } };
    const audit = { passed: true, coalition: 2, removed: 0 } as const;
    for (const seed of campaign(240)) {
      const result = protect(questionnaire, aWorld(seed), occasion);
      if (result.kind !== 'release') continue;
      const benchmark: Benchmark = { ...result.release, audit, agenda: [], lessons: [] };
      expect(await read(await serialiseBenchmark(benchmark))).toMatchObject({ benchmark });
    }
  }, 60_000);

  it('without members that a benchmark does not have', async () => {
    const answers = { answers: ['secret'] };
    const [office, ...others] = aBenchmark().named;
    const named = [{ ...office, ...answers }, ...others] as Benchmark['named'];
    expect(new TextDecoder().decode(await serialiseBenchmark({ ...aBenchmark({ named }), ...answers }))).toBe(example);
  });

  it('with plain characters', async () => {
    const lessons = [{ topic: 'skills', kind: 'lesson', text: 'Pairs\tlearn.\u0065\u0301' }] as const;
    const saved = await read(await serialiseBenchmark(aBenchmark({ lessons })));
    expect(saved).toMatchObject({ benchmark: { lessons: [{ text: 'Pairs learn.\u00e9' }] } });
  });
});

describe('a file is refused with its reason', () => {
  it('cut', async () => {
    expect(await read(utf8(example.slice(0, -100)))).toEqual({ reason: 'not-json', detail: null });
  });

  it('changed after it was saved', async () => {
    expect(await read(utf8(example.replace('"mean":2.4', '"mean":2.5')))).toEqual({ reason: 'checksum', detail: null });
  });

  it('of a later version', async () => {
    expect(await readChanged({ version: 2 })).toMatchObject({ reason: 'version-too-new' });
  });

  it('of another kind', async () => {
    expect(await read(fixtureBytes('response/response-1.json'))).toEqual({
      reason: 'not-a-waymark-file',
      detail: { kind: 'other-kind', values: { found: 'response' } },
    });
  });

  it.each([
    ['that did not pass', { passed: false, coalition: 2, removed: 0 }],
    ['that nearly passed', { passed: 'true', coalition: 2, removed: 0 }],
    ['without a verdict', { coalition: 2, removed: 0 }],
    ['without an audit', undefined],
  ])('%s', async (_, audit) => {
    const { audit: _own, ...others } = exampleFile('benchmark');
    const bytes = await fileBytes(audit ? { ...others, audit } : others);
    expect(await read(bytes)).toEqual({ reason: 'schema', detail: { kind: 'unaudited', values: {} } });
  });

  it('of another questionnaire, or of another structure of a known one', async () => {
    const { id, edition, hash } = questionnaire;
    const other = { questionnaire: { id: 'x', edition, hash } };
    const changed = { questionnaire: { id, edition, hash: `sha256:${'0'.repeat(64)}` } };
    expect(await readChanged(other)).toMatchObject({ reason: 'unknown-questionnaire' });
    expect(await readChanged(changed)).toMatchObject({ reason: 'questionnaire-changed' });
  });

  it('of another wave, when one is expected', async () => {
    expect(await read(fixtureBytes('benchmark/benchmark-1.json'), '2027')).toHaveProperty('benchmark');
    expect(await read(fixtureBytes('benchmark/benchmark-1.json'), '2028')).toEqual({
      reason: 'wrong-wave',
      detail: { kind: 'wave', values: { wave: '2027' } },
    });
  });
});

describe('the schema refuses', () => {
  const { parameters } = aBenchmark();
  const [cell] = aBenchmark().topics;
  it.each([
    ['an unknown field', { sender: 'x' }],
    ['an unknown field of a cell', { topics: [{ ...cell, n: 28 }] }],
    ['null for what is not published', { topics: [{ ...cell, median: null }] }],
    ['nought for what is not published', { topics: [{ ...cell, median: 0 }] }],
    ['two bounds of one mean', { topics: [{ ...cell, mean: { atMost: 1.5, atLeast: 4.5 } }] }],
    ['a missing parameter', { parameters: { ...parameters, coalition: undefined } }],
    ['an unknown dimension', { groups: [{ dimension: 'country', group: 'fr', n: '5-9' }] }],
    ['an exact number of offices', { groups: [{ dimension: 'all', group: 'all', n: 28 }] }],
    ['an unknown rule', { withheld: [{ dimension: 'size', rule: 'R1' }] }],
    ['a role that there is not', { agenda: [{ ...aBenchmark().agenda[0], speakers: [{ code: 'XA', role: 'host' }] }] }],
  ])('%s', async (_, changes) => {
    expect(await readChanged(JSON.parse(JSON.stringify(changes)) as object)).toMatchObject({ reason: 'schema' });
  });
});

describe('a rule refuses', () => {
  const base = aBenchmark();
  const { groups, topics, items, named, withheld, wave } = base;
  const [cell, ...cells] = topics;
  const withCell = (changes: object) => ({ topics: [{ ...cell, ...changes }, ...cells] });
  it.each([
    ['a day that there is not', { releasedAt: '2027-02-30T00:00:00Z' }],
    ['a period that ends before it begins', { wave: { ...wave, to: '2026-12' } }],
    ['half a period', { wave: { id: '2027', title: 'Activity', from: '2027-01' } }],
    ['parameters that protect nothing', { parameters: { ...base.parameters, topicThreshold: 0 } }],
    ['an audit against fewer offices than the parameters say', { audit: { passed: true, coalition: 1, removed: 0 } }],
    ['a group twice', { groups: [...groups, groups[0]] }],
    ['a number of offices that is no band', { groups: [{ ...groups[0], n: '21-39' }, ...groups.slice(1)] }],
    ['a dimension of one group', { groups: groups.slice(0, 2), topics: cells.slice(0, 1), items: [] }],
    ['a cell of a group that is not published', { groups: groups.slice(0, 1) }],
    ['a cell twice', { topics: [...topics, cell] }],
    ['an item twice', { items: [...items, items[0]] }],
    ['a topic that there is not', withCell({ topic: 'gardening' })],
    ['an item that there is not', { items: [{ ...items[0], item: 'gardening-tools' }] }],
    ['a cell that says nothing', { items: [{ dimension: 'all', group: 'all', item: 'skills-map' }] }],
    ['no cells at all', { topics: [], items: [] }],
    ['quartiles that cross', withCell({ p25: 4 })],
    ['one band', withCell({ bands: [{ from: 1, to: 5, share: { atLeast: 90 } }] })],
    [
      'bands that leave a level out',
      withCell({
        bands: [
          { from: 1, to: 2, share: 50 },
          { from: 4, to: 5, share: 50 },
        ],
      }),
    ],
    [
      'bands that overlap',
      withCell({
        bands: [
          { from: 1, to: 3, share: 50 },
          { from: 3, to: 5, share: 50 },
        ],
      }),
    ],
    ['an entry of the log about what is published', { withheld: [...withheld, { dimension: 'all', rule: 'R5' }] }],
    [
      'an entry of the log about a topic and an item',
      {
        withheld: [{ dimension: 'all', group: 'all', topic: 'skills', item: 'skills-map', rule: 'R2' }],
      },
    ],
    ['an office named twice', { named: [...named, named[0]] }],
    ['a score in a topic that there is not', { named: [{ ...named[0], topics: [{ topic: 'gardening', score: 3 }] }] }],
    ['a control character', { lessons: [{ topic: 'skills', kind: 'lesson', text: 'a\u0000b' }] }],
  ])('%s', async (_, changes) => {
    expect(await readChanged(JSON.parse(JSON.stringify(changes)) as object)).toMatchObject({ reason: 'rule' });
  });
});
