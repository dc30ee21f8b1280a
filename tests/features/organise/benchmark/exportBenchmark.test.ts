import { expect, it } from 'vitest';
import { exportBenchmark } from '@/features/organise/benchmark/exportBenchmark';
import { markReleased } from '@/features/organise/waveChanges';
import { parseBenchmarkFile } from '@/exchange/benchmark/parseBenchmarkFile';
import { aBenchmark } from '@tests/support/aBenchmark';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();

it('a benchmark is named after its wave and the beginning of its checksum', async () => {
  const { name, checksum, bytes } = await exportBenchmark(aBenchmark(), questionnaire);
  expect(name).toBe(`2027-${checksum.slice(7, 15)}.benchmark.json`);
  const read = await parseBenchmarkFile(bytes, { questionnaires: [questionnaire], waveId: '2027' });
  expect(read).toMatchObject({ checksum, benchmark: aBenchmark() });
});

it('a benchmark that could not be opened again does not leave', async () => {
  await expect(exportBenchmark(aBenchmark({ topics: [], items: [] }), questionnaire)).rejects.toThrow('read again');
});

it('the first release of a wave stays', () => {
  const row = { id: 'wave-1', createdAt: '', invitation: anInvitation(), decisions: [], drops: 0 };
  const first = { releasedAt: '2027-04-01T00:00:00Z', checksum: 'sha256:1' };
  const released = markReleased(first)(row);
  expect(released.release).toEqual(first);
  expect(markReleased({ releasedAt: '2027-05-01T00:00:00Z', checksum: 'sha256:2' })(released)).toEqual(released);
});
