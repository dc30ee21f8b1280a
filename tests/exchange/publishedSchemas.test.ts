import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedSchemas } from '@/build/writeSchemas';
import { parseAssessmentFile } from '@/exchange/assessment/parseAssessmentFile';
import { parseBenchmarkFile } from '@/exchange/benchmark/parseBenchmarkFile';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { parseWaveFile } from '@/exchange/wave/parseWaveFile';
import { exampleFile, fixtureBytes, utf8 } from '@tests/exchange/exampleFile';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const published = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../public/schemas/${name}`, import.meta.url)), 'utf8');

test.each(publishedSchemas(questionnaire))('public/schemas/$name is what the readers say', ({ name, text }) => {
  expect(published(name)).toBe(text);
});

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Step = { readonly pick: number; readonly kind: number; readonly value: Json };

interface Place {
  readonly holder: Json[] | { [name: string]: Json };
  readonly key: string | number;
}

function placesOf(value: Json): Place[] {
  if (value === null || typeof value !== 'object') return [];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return keys.flatMap((key) => {
    const place: Place = { holder: value, key };
    return [place, ...placesOf(read(place))];
  });
}

function read({ holder, key }: Place): Json {
  return (holder as Record<string | number, Json>)[key] as Json;
}

function write({ holder, key }: Place, value: Json): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

/** One change at one place, never to format and version: files of another kind or version do not reach the schema. */
function change(file: Json, { pick, kind, value }: Step): void {
  const places = placesOf(file).filter(({ holder, key }) => holder !== file || (key !== 'format' && key !== 'version'));
  const place = places[pick % places.length];
  const other = places[(pick * 7 + 3) % places.length];
  if (!place || !other) return;
  const found = read(place);
  if (kind === 0) remove(place);
  else if (kind === 1) write(place, value);
  else if (kind === 2) write(place, structuredClone(read(other)));
  else if (kind === 3 && Array.isArray(found)) found.push(structuredClone(found[0] ?? value));
  else if (kind === 4 && typeof found === 'string') write(place, found + found);
  else if (kind === 5 && typeof found === 'string') write(place, found.slice(1));
  else if (kind === 6 && typeof found === 'number') write(place, -found);
  else if (found !== null && typeof found === 'object')
    write({ holder: found, key: Array.isArray(found) ? found.length : 'extra' }, value);
}

const aValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<Json>(
    null,
    [],
    {},
    '',
    0,
    1,
    3,
    1.5,
    true,
    'none',
    'level',
    '2027-03-01T09:00:00Z',
    '😀'.repeat(140),
    'é'.repeat(301),
  ),
) as fc.Arbitrary<Json>;
const steps = fc.array(fc.record({ pick: fc.nat(), kind: fc.nat({ max: 7 }), value: aValue }), {
  minLength: 1,
  maxLength: 3,
});

const KINDS = ['response', 'invitation', 'assessment', 'benchmark', 'wave'] as const;

const readers = {
  response: async (bytes: Uint8Array<ArrayBuffer>) =>
    (await parseResponseFile('a', bytes, { questionnaires: [questionnaire], invitation: null })).reason,
  invitation: async (bytes: Uint8Array<ArrayBuffer>) => reasonOf(await parseInvitationFile(bytes, [questionnaire])),
  assessment: async (bytes: Uint8Array<ArrayBuffer>) => reasonOf(await parseAssessmentFile(bytes, [questionnaire])),
  benchmark: async (bytes: Uint8Array<ArrayBuffer>) =>
    reasonOf(await parseBenchmarkFile(bytes, { questionnaires: [questionnaire], waveId: null })),
  wave: async (bytes: Uint8Array<ArrayBuffer>) => reasonOf(await parseWaveFile(bytes, [questionnaire])),
};

function reasonOf(result: object): unknown {
  return 'reason' in result ? result.reason : 'ok';
}

/** The example with every member that a file of its kind may have: of assessments, a backup. */
function fullExample(kind: (typeof KINDS)[number]): Json {
  if (kind !== 'assessment') return exampleFile(kind) as Json;
  return JSON.parse(new TextDecoder().decode(fixtureBytes('assessment/backup-1.json'))) as Json;
}

describe.each(KINDS)('schema and reader of %s', (kind) => {
  const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(published(`${kind}-1.json`)));

  test.each([exampleFile(kind), fullExample(kind)])('both accept the example', async (example) => {
    expect(accepts(example)).toBe(true);
    expect(await readers[kind](utf8(JSON.stringify(example)))).toBe('ok');
  });

  test('both accept or both refuse what the example becomes by a few changes', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (changes) => {
        const file = fullExample(kind);
        for (const step of changes) change(file, step);
        const text = JSON.stringify(file);
        expect((await readers[kind](utf8(text))) === 'schema').toBe(!accepts(JSON.parse(text)));
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
