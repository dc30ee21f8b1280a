import { Dexie, liveQuery, type Subscription } from 'dexie';
import { moveAside } from './aside';
import { makeAtOnce, makeInTurn, type ChangeAtOnce, type Made } from './changes';
import { judgeFailure } from './failures';
import { hasRowsLeft } from './findStored';
import { onFull, tellFull } from './fullDisk';
import { incidents, type IncidentKind } from './incidents';
import { LastKnown } from './lastKnown';
import { warnBeforeLeaving } from './leaveWarning';
import { isDataMarked, markData, markFull } from './marker';
import { copyRows, openMemoryTables } from './memoryTables';
import { onComplete } from './onComplete';
import { openTables } from './opening';
import { DamagedRows } from './readRows';
import { Saving } from './saving';
import { databaseName, type Space } from './space';
import type { StoreName, WaymarkDatabase } from './tables';
import { forgetAllUnsaved } from './unsavedEntries';

interface Watch {
  again(): void;
  stop(): void;
}

/** An open database, and the truth about what is saved in it. */
export class Database {
  /** For files of what was here when the database is gone. */
  readonly lastKnown = new LastKnown();
  #tables: WaymarkDatabase;
  /** The connection is lost or given up: what fails from now on is no news. */
  #isCut = false;
  /** Set once nothing is written to the disk any more; resolves when everything is in memory. */
  #left: Promise<void> | undefined;
  readonly #watches = new Set<Watch>();
  readonly #closing: (() => void)[] = [];

  constructor(
    readonly space: Space,
    tables: WaymarkDatabase,
    readonly saving: Saving<WaymarkDatabase>,
  ) {
    this.#tables = tables;
    this.watch(
      () => this.tables.counters.get('sequence'),
      (row) => saving.follow(row?.value ?? 0),
      () => undefined,
    );
  }

  /** To read from. They are others once the disk was left. */
  get tables(): WaymarkDatabase {
    return this.#tables;
  }

  /**
   * Makes one durable change: everything inside happens or nothing does, and the sequence rises by one. Resolves with
   * whether it is saved; a failure shows in `saving` and can be tried again from there. `subject` names what is changed, so
   * that an earlier change of the same which failed is not made over a later one.
   */
  write(stores: readonly StoreName[], change: (made: Made) => Promise<unknown>, subject?: string): Promise<boolean> {
    return this.#run(stores, (tables) => makeInTurn(tables, change), subject);
  }

  /** The same, sooner, for a change that knows beforehand what it will write (see `makeAtOnce`). */
  writeAtOnce<Found>(stores: readonly StoreName[], change: ChangeAtOnce<Found>, subject?: string): Promise<boolean> {
    const guess = () => this.saving.current.sequence + 1;
    return this.#run(stores, (tables) => makeAtOnce(tables, change, guess()), subject);
  }

  /** Keeps what the device remembers about itself: no change of anybody's data, so it has no number. Failing is no loss. */
  async keep(stores: readonly StoreName[], change: (tables: WaymarkDatabase) => Promise<unknown>): Promise<void> {
    const tables = this.#tables;
    await tables
      .transaction('rw', [...stores], () => change(tables))
      .catch((error: unknown) => this.#judge(error, null));
  }

  /** Reads once. Rows that cannot be used are set aside when the query meets one, and it is asked again. */
  async read<T>(query: () => Promise<T>): Promise<T> {
    const repaired = new Set<string>();
    for (;;) {
      try {
        return await query();
      } catch (error) {
        if (!(error instanceof DamagedRows) || repaired.has(error.store)) throw error;
        repaired.add(error.store);
        await this.#setAside(error);
      }
    }
  }

  /** Calls back with what a query finds, now and whenever it changes, in this tab or another. Returns the way to stop. */
  watch<T>(query: () => Promise<T>, onChange: (found: T) => void, onError: (error: unknown) => void): () => void {
    let subscription: Subscription | undefined;
    const repaired = new Set<string>();
    const again = () => {
      subscription?.unsubscribe();
      subscription = liveQuery(query).subscribe({ next: onChange, error: fail });
    };
    const fail = (error: unknown) => {
      if (this.#isCut) return;
      if (!(error instanceof DamagedRows) || repaired.has(error.store)) return onError(error);
      repaired.add(error.store);
      void this.#setAside(error).then(again);
    };
    again();
    const watch: Watch = { again, stop: () => subscription?.unsubscribe() };
    this.#watches.add(watch);
    return () => {
      this.#watches.delete(watch);
      watch.stop();
    };
  }

  /** Reads everything that is watched anew. */
  refresh(): void {
    for (const watch of this.#watches) watch.again();
  }

  /** No write of this browser session can be trusted any more: what is on the disk is read once more and then left alone. */
  diskIsFull(): void {
    void this.#leaveDisk('full', { readable: true, lost: true });
  }

  /** Another tab has upgraded the database, and this page must not touch it again. */
  isOvertaken(): void {
    void this.#leaveDisk('old-tab', { readable: false, lost: false });
  }

  /** The browser cut the connection: it cleared what is stored, or its storage is in trouble. */
  async connectionIsLost(): Promise<void> {
    if (this.#isCut) return;
    this.#isCut = true;
    const { space, lastKnown } = this;
    const isGone = !(await hasRowsLeft(space, ['assessments', 'waves'])) && (!lastKnown.isEmpty || isDataMarked(space));
    await this.#leaveDisk(isGone && space === 'own' ? 'emptied' : 'closed', { readable: false, lost: true });
  }

  /** A copy in memory of all that there is, what is not saved included; close it after use. */
  async copy(): Promise<Database> {
    await this.#left;
    const copy = await openMemoryTables(this.space);
    await copyRows(this.#tables, copy).catch(() => this.lastKnown.fill(copy));
    await this.saving.copyUnsaved(copy);
    return new Database(this.space, copy, new Saving(false, 0));
  }

  /** Calls back once when the database is closed. */
  onClose(act: () => void): void {
    this.#closing.push(act);
  }

  close(): void {
    this.#isCut = true;
    for (const act of this.#closing.splice(0)) act();
    for (const watch of this.#watches) watch.stop();
    this.#tables.close();
  }

  async #setAside({ store }: DamagedRows): Promise<void> {
    const { space } = this;
    await this.keep([store, 'aside'], (tables) => moveAside(tables, store, new Date().toISOString()));
    const rows = await this.#tables.aside.count().catch(() => 0);
    if (rows > 0) incidents.report({ kind: 'damaged', space, blocking: false, rows });
  }

  async #run(
    stores: readonly StoreName[],
    make: (tables: WaymarkDatabase) => Promise<number>,
    subject: string | undefined,
  ): Promise<boolean> {
    const saved = await this.saving.run((elsewhere) => this.#transact(elsewhere, stores, make), subject);
    if (saved && (stores.includes('assessments') || stores.includes('waves'))) await this.#markData();
    return saved;
  }

  async #transact(
    elsewhere: WaymarkDatabase | undefined,
    stores: readonly StoreName[],
    make: (tables: WaymarkDatabase) => Promise<number>,
  ): Promise<number> {
    if (!elsewhere && this.#left) await this.#left;
    const tables = elsewhere ?? this.#tables;
    let native: IDBTransaction | undefined;
    let stopListening: (() => void) | undefined;
    return new Promise<number>((resolve, reject) => {
      const transaction = tables.transaction('rw', [...stores, 'counters'], async (own) => {
        native = own.idbtrans;
        const sequence = await make(tables);
        stopListening = onComplete(native, () => resolve(sequence));
        return sequence;
      });
      const end = transaction.then(resolve, (error: unknown) => {
        if (tables === this.#tables) this.#judge(error, native?.error);
        reject(error as Error);
      });
      void end.finally(() => stopListening?.());
    });
  }

  /** Trouble with the disk ends all writing to it; any other failure can be tried again. */
  #judge(error: unknown, cause: unknown): void {
    if (!this.saving.durable || this.#isCut) return;
    const failure = judgeFailure(error, cause);
    if (failure === 'closed') void this.connectionIsLost();
    if (failure !== 'full') return;
    tellFull(this.space);
    this.diskIsFull();
  }

  /** From now on everything is in memory, what is not saved included, and nothing counts as saved. */
  #leaveDisk(kind: IncidentKind, how: { readonly readable: boolean; readonly lost: boolean }): Promise<void> {
    if (this.#left) return this.#left;
    this.#isCut = true;
    const { space } = this;
    const beginAnew = () => {
      markData(space, false);
      location.reload();
    };
    const way = kind === 'emptied' ? { beginAnew } : {};
    incidents.report({ kind, space, blocking: kind === 'old-tab' || kind === 'emptied', holds: true, ...way });
    this.#left = this.#moveToMemory(how);
    // What failed waits for the move; then everybody sees what is in memory.
    void this.#left.then(() => this.saving.keepFailed()).then(() => this.refresh());
    return this.#left;
  }

  async #moveToMemory({ readable, lost }: { readonly readable: boolean; readonly lost: boolean }): Promise<void> {
    const before = this.#tables;
    await this.saving.stop(lost);
    try {
      const memory = await openMemoryTables(this.space);
      if (readable) await copyRows(before, memory).catch(() => this.lastKnown.fill(memory));
      else await this.lastKnown.fill(memory);
      this.#tables = memory;
    } catch {
      // There is no memory to be had either: every change fails from now on, and says so.
    }
    before.close();
  }

  async #markData(): Promise<void> {
    if (!this.saving.durable || this.#isCut) return;
    const { assessments, waves } = this.#tables;
    const counts = await Promise.all([assessments.count(), waves.count()]).catch(() => null);
    if (!counts || this.#isCut) return;
    const hasData = counts.some((count) => count > 0);
    markData(this.space, hasData);
  }
}

const opened = new Map<Space, Promise<Database>>();

function listen(database: Database, tables: WaymarkDatabase): void {
  tables.on('versionchange', ({ newVersion }) => {
    tables.close();
    // Without a version the database is being deleted.
    if (newVersion === null) void database.connectionIsLost();
    else database.isOvertaken();
  });
  tables.backendDB().addEventListener('close', () => void database.connectionIsLost());
  onFull(database.space, () => database.diskIsFull());
  // A page that comes back from the browser's memory has heard nothing of what happened meanwhile.
  if (typeof window !== 'undefined')
    window.addEventListener('pageshow', ({ persisted }) => persisted && database.refresh());
}

async function open(space: Space): Promise<Database> {
  const { tables, durable, sequence } = await openTables(space);
  const database = new Database(space, tables, new Saving(durable, sequence));
  if (durable) listen(database, tables);
  // What was entered in the demonstration is nobody's loss.
  if (space === 'own') database.onClose(warnBeforeLeaving(database.saving));
  return database;
}

/**
 * The database of a space, opened once per page; in memory where the browser stores nothing, which `saving` says. Does not
 * resolve as long as an incident has to be settled first.
 */
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
  // An opening that waits for a person has opened nothing.
  const waits = incidents.present.some((incident) => incident.space === space && incident.blocking && !incident.holds);
  const database = waits ? undefined : await found;
  // Nothing is marked once more by a change that is under way.
  database?.close();
  markData(space, false);
  markFull(space, false);
  await Dexie.delete(databaseName(space));
}
