import { expect, it } from 'vitest';
import { asPublished } from '@/exchange/benchmark/asPublished';
import { parseBenchmarkFile } from '@/exchange/benchmark/parseBenchmarkFile';
import { serialiseAndParse } from '@/exchange/benchmark/serialiseAndParse';
import { aBenchmark } from '@tests/support/aBenchmark';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();

it('the file of a benchmark says the benchmark, with plain characters', async () => {
  const lessons = [{ topic: 'skills', kind: 'lesson', text: 'Pairs\tlearn.' }] as const;
  const written = await serialiseAndParse(aBenchmark({ lessons }), questionnaire);
  expect(written.benchmark).toEqual(aBenchmark({ lessons: [{ ...lessons[0], text: 'Pairs learn.' }] }));
  const context = { questionnaires: [questionnaire], waveId: '2027' };
  expect(await parseBenchmarkFile(written.bytes, context)).toEqual({
    benchmark: written.benchmark,
    checksum: written.checksum,
  });
});

it('a benchmark that could not be opened does not leave', async () => {
  await expect(serialiseAndParse(aBenchmark({ topics: [], items: [] }), questionnaire)).rejects.toThrow('read again');
});

it('a benchmark of which the file would lose something does not leave', async () => {
  const more = { ...aBenchmark(), forecast: 'larger' };
  await expect(serialiseAndParse(more, questionnaire)).rejects.toThrow('says something else');
});

it('a release that was audited is read from the file that it becomes', async () => {
  const { audit, agenda: _agenda, lessons: _lessons, ...release } = aBenchmark();
  const read = await asPublished(questionnaire)({ release, removed: audit.removed });
  expect(read).toEqual(aBenchmark({ agenda: [], lessons: [] }));
});
