import type { Edition } from '@/domain/questionnaire/edition';
import { serialiseRows } from '@/exchange/rows/serialiseRows';
import type { Left } from '@/storage/leftRows';
import { dumpRows, type RowDump } from '@/storage/rowDump';
import type { Space } from '@/storage/space';
import { handOver } from './handOver';
import { backupName, packBackup } from './packBackup';

/** Saves what can still be used as a backup, and the raw rows beside it where something cannot. Resolves with its name. */
export async function saveLeft(left: Left, dump: RowDump, editions: readonly Edition[]): Promise<string | null> {
  const held = { ...left, hasMore: left.unusable > 0 };
  const packed = await packBackup(held, () => Promise.resolve(dump), editions, new Date());
  if (packed) handOver(packed.file);
  return packed?.file.name ?? null;
}

/** Saves every row of a database as it is. Resolves with the name of the file; null when the rows cannot be read. */
export async function saveRawRows(space: Space): Promise<string | null> {
  const dump = await dumpRows(space);
  if (!dump) return null;
  const file = serialiseRows(dump, backupName(new Date()));
  handOver(file);
  return file.name;
}
