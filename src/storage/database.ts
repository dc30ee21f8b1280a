import { Dexie, liveQuery, type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Assessment, EntryPath, EntryValue } from '@/domain/assessment/assessment';
import type { CollectedFile, Decision } from '@/domain/collection/collectedFile';
import type { Invitation } from '@/domain/collection/invitation';
import type { ProposalGroup } from '@/domain/priorities/emergingTopics';
import type { KeptChoice } from '@/domain/priorities/topicRanking';
import { Saving } from './saving';
import { databaseName, type Space } from './space';
import { forgetAllUnsaved } from './unsavedEntries';

/** An assessment without its entries: what does not change with an answer. */
export type AssessmentRow = Pick<Assessment, 'id' | 'createdAt' | 'questionnaire' | 'invitation' | 'sending'>;

/** One value at one place of an assessment. */
export interface EntryRow {
  readonly assessmentId: string;
  readonly path: EntryPath;
  readonly value: EntryValue;
  readonly at: string;
}

/** One line of the append-only change log; null is an empty place. */
export interface ChangeRow {
  readonly sequence: number;
  readonly assessmentId: string;
  readonly path: EntryPath;
  readonly before: EntryValue | null;
  readonly after: EntryValue | null;
  readonly at: string;
}

export interface WaveRow {
  readonly id: string;
  readonly createdAt: string;
  readonly invitation: Invitation;
  readonly decisions: readonly Decision[];
  /** Number of drops so far: tells which files came together. */
  readonly drops: number;
  /** The list of offices as it was typed, with lines that cannot be used yet; absent when it says what the invitation says. */
  readonly officesText?: string;
  /** The invitation as it last left this device; absent before. */
  readonly savedInvitation?: Invitation;
  /** What the organiser chose for the ranking; absent while the edition's own weights and seed hold. */
  readonly ranking?: KeptChoice;
  /** Proposals for further topics, put together by hand; absent before. */
  readonly proposalGroups?: readonly ProposalGroup[];
}

/** A file that was dropped on a wave, with what its own rules say of it. */
export type FileRow = CollectedFile & { readonly waveId: string };

interface CounterRow {
  readonly name: 'sequence';
  readonly value: number;
}

export class WaymarkDatabase extends Dexie {
  declare readonly assessments: EntityTable<AssessmentRow, 'id'>;
  declare readonly entries: Table<EntryRow, [string, string]>;
  declare readonly changes: EntityTable<ChangeRow, 'sequence'>;
  declare readonly waves: EntityTable<WaveRow, 'id'>;
  declare readonly files: Table<FileRow, [string, string]>;
  declare readonly counters: EntityTable<CounterRow, 'name'>;

  constructor(name: string, options: DexieOptions = {}) {
    super(name, { chromeTransactionDurability: 'strict', ...options });
    this.version(1).stores({
      assessments: 'id',
      entries: '[assessmentId+path], assessmentId',
      changes: 'sequence, assessmentId',
      waves: 'id',
      files: '[waveId+key], waveId',
      counters: 'name',
    });
  }
}

type StoreName = 'assessments' | 'entries' | 'changes' | 'waves' | 'files';

/** An open database, and the truth about what is saved in it. */
export class Database {
  readonly #stopFollowing: () => void;

  constructor(
    readonly space: Space,
    readonly tables: WaymarkDatabase,
    readonly saving: Saving,
  ) {
    const following = liveQuery(() => tables.counters.get('sequence')).subscribe((row) =>
      saving.follow(row?.value ?? 0),
    );
    this.#stopFollowing = () => following.unsubscribe();
  }

  /**
   * Makes one durable change: everything inside happens or nothing does, and the sequence rises by one. Resolves with
   * whether it is saved; a failure shows in `saving` and can be tried again from there.
   */
  write(stores: readonly StoreName[], change: (sequence: number) => Promise<unknown>): Promise<boolean> {
    const names = [...stores, 'counters'];
    return this.saving.run(() =>
      this.tables.transaction('rw', names, async () => {
        const sequence = ((await this.tables.counters.get('sequence'))?.value ?? 0) + 1;
        await this.tables.counters.put({ name: 'sequence', value: sequence });
        await change(sequence);
        return sequence;
      }),
    );
  }

  /** Calls back with what a query finds, now and whenever it changes, in this tab or another. Returns the way to stop. */
  watch<T>(query: () => Promise<T>, onChange: (found: T) => void, onError: (error: unknown) => void): () => void {
    const subscription = liveQuery(query).subscribe({ next: onChange, error: onError });
    return () => subscription.unsubscribe();
  }

  close(): void {
    this.#stopFollowing();
    this.tables.close();
  }

  /** Removes this database with everything in it. */
  async remove(): Promise<void> {
    this.#stopFollowing();
    await this.tables.delete();
  }
}

const opened = new Map<Space, Promise<Database>>();

async function openDurable(space: Space): Promise<Database> {
  const tables = new WaymarkDatabase(databaseName(space));
  await tables.open();
  const sequence = (await tables.counters.get('sequence'))?.value ?? 0;
  return new Database(space, tables, new Saving(true, sequence));
}

/** The same database without a disk under it, for browsers that refuse to store anything. */
async function openInMemory(space: Space): Promise<Database> {
  const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
  const tables = new WaymarkDatabase(databaseName(space), { indexedDB: new IDBFactory(), IDBKeyRange });
  await tables.open();
  return new Database(space, tables, new Saving(false, 0));
}

function open(space: Space): Promise<Database> {
  return openDurable(space).catch(() => openInMemory(space));
}

/** The database of a space, opened once per page; in memory where the browser stores nothing, which `saving` says. */
export function openDatabase(space: Space): Promise<Database> {
  const found = opened.get(space) ?? open(space);
  opened.set(space, found);
  found.catch(() => opened.delete(space));
  return found;
}

/** Removes the database of a space, open or not. */
export async function removeDatabase(space: Space): Promise<void> {
  forgetAllUnsaved(space);
  const found = opened.get(space);
  opened.delete(space);
  if (found) await (await found).remove();
  else await Dexie.delete(databaseName(space));
}
