import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { collect } from '@/cli/collect';
import type { Benchmark } from '@/domain/disclosure/benchmark';
import { parseBenchmarkFile } from '@/exchange/benchmark/parseBenchmarkFile';
import { exampleFile, fileBytes } from '@tests/exchange/exampleFile';
import { DEMONSTRATION, DEMONSTRATION_INVITATION } from '@tests/support/demonstration';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { temporaryFolder } from './temporaryFolder';

const RELEASED = '2027-09-01T12:00:00Z';

async function release(folder: string, more: readonly string[] = []) {
  const out = temporaryFolder();
  const said: string[] = [];
  const status = await collect(['--in', folder, '--out', out, '--benchmark', ...more], (sentence) =>
    said.push(sentence),
  );
  const path = join(out, 'benchmark.json');
  return { status, said, bytes: existsSync(path) ? new Uint8Array(readFileSync(path)) : null };
}

describe('the benchmark of the demonstration', () => {
  let benchmark: Benchmark;

  beforeAll(async () => {
    const { status, bytes } = await release(DEMONSTRATION, [
      '--invitation',
      DEMONSTRATION_INVITATION,
      '--released',
      RELEASED,
    ]);
    expect(status).toBe(0);
    const read = await parseBenchmarkFile(bytes ?? new Uint8Array(), {
      questionnaires: [aQuestionnaire()],
      waveId: 'demo-2027',
    });
    if ('reason' in read) throw new Error(`It is refused: ${read.reason}.`);
    ({ benchmark } = read);
  }, 120_000);

  it('has passed the audit and names its time', () => {
    expect(benchmark).toMatchObject({ audit: { passed: true, coalition: 2 }, releasedAt: RELEASED });
  });

  it('gives the mean of every topic for all offices and by size', () => {
    const means = benchmark.topics.filter(({ mean }) => mean !== undefined);
    const topics = aQuestionnaire().topics.map(({ id }) => id);
    const groups = benchmark.groups.filter(({ dimension }) => dimension === 'all' || dimension === 'size');
    expect(groups.length).toBeGreaterThan(2);
    for (const { dimension, group } of groups) {
      const there = means.filter((cell) => cell.dimension === dimension && cell.group === group);
      expect(there.map(({ topic }) => topic)).toEqual(topics);
    }
  });
});

describe('a folder from which nothing can be published', () => {
  it('has no benchmark, and one sentence says by which rule and what is needed', async () => {
    const folder = temporaryFolder({ 'a.json': await fileBytes(exampleFile('response')) });
    const { status, said, bytes } = await release(folder);
    expect([status, bytes]).toEqual([0, null]);
    expect(said.filter((sentence) => sentence.startsWith('No benchmark'))).toEqual([
      'No benchmark is written (R2): offices that agreed to published figures: 1, needed with a score in one topic: 5.',
    ]);
  });

  it('may also be empty', async () => {
    const { status, bytes } = await release(temporaryFolder({}));
    expect([status, bytes]).toEqual([0, null]);
  });
});
