import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import { toHistoryRow } from './oldChanges';
import type {
  AsideRow,
  AssessmentRow,
  BackupRow,
  CounterRow,
  EntryRow,
  FactRow,
  FileRow,
  HistoryRow,
  OldChangeRow,
  WaveRow,
} from './rows';

/** The schema that this build writes. Versions are only ever added; each has a fixture in the tests. */
export const SCHEMA_VERSION = 2;

/** What IndexedDB calls the version of a schema: Dexie leaves room for nine repairs between two of them. */
const NATIVE_STEP = 10;

/** The schema of a database with this native version. */
export function schemaOf(nativeVersion: number): number {
  return Math.floor(nativeVersion / NATIVE_STEP);
}

// A page that comes back from the browser's memory keeps its connection: closing and opening it anew is not ours to allow.
Dexie.disableBfCache = true;

/** The tables of a database that is opened once: what was closed stays closed, whoever asks. */
export class WaymarkDatabase extends Dexie {
  declare readonly assessments: EntityTable<AssessmentRow, 'id'>;
  declare readonly entries: Table<EntryRow, [string, string]>;
  declare readonly history: Table<HistoryRow, [string, number]>;
  declare readonly changes: EntityTable<OldChangeRow, 'sequence'>;
  declare readonly waves: EntityTable<WaveRow, 'id'>;
  declare readonly files: Table<FileRow, [string, string]>;
  declare readonly counters: EntityTable<CounterRow, 'name'>;
  declare readonly backups: Table<BackupRow, [string, string]>;
  declare readonly aside: EntityTable<AsideRow, 'id'>;
  declare readonly facts: Table<FactRow, string>;
  /** Called when an upgrade from an earlier schema has begun. */
  onUpgrade: (() => void) | undefined;
  #asked = false;

  constructor(name: string, options: DexieOptions = {}) {
    // Without a cache nothing is seen before it is durable.
    super(name, { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled', ...options });
    this.version(1).stores({
      assessments: 'id',
      entries: '[assessmentId+path], assessmentId',
      changes: 'sequence, assessmentId',
      waves: 'id',
      files: '[waveId+key], waveId',
      counters: 'name',
    });
    // The log of schema 1 had one place a change and one number for all assessments: a restored moment is one change of many
    // places, and the history of a restored assessment keeps its own numbers. `changes` stays as it was, unread, until a
    // backup succeeded; the whole upgrade is one transaction, so it happens or it does not.
    this.version(2)
      .stores({ history: '[assessmentId+sequence]', backups: '[kind+id]', aside: 'id', facts: 'name' })
      .upgrade(async (transaction) => {
        this.onUpgrade?.();
        const old: readonly unknown[] = await transaction.table('changes').toArray();
        await transaction.table('history').bulkPut(old.flatMap((row) => toHistoryRow(row) ?? []));
      });
  }

  /** Closes for good. Dexie's own closing, which it does only to open again, would make unreadable what can still be read. */
  override close(options?: { readonly disableAutoOpen: boolean }): void {
    if (options?.disableAutoOpen !== false) super.close();
  }

  /**
   * Opens once. Dexie would open a second time by itself when the browser says that the connection is closing, and then go on
   * writing to storage that is in trouble, or to a database that a newer build has taken over.
   */
  override open() {
    if (this.#asked) return Dexie.Promise.reject(new DOMException('Closed for good.', 'InvalidStateError')) as never;
    this.#asked = true;
    return super.open();
  }
}

/** Names of stores whose rows somebody would miss. */
export const DATA_STORES = ['assessments', 'entries', 'history', 'waves', 'files'] as const;

export type StoreName = (typeof DATA_STORES)[number] | 'changes' | 'backups' | 'aside' | 'facts';
