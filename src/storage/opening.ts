import { Dexie } from 'dexie';
import { findStored, PATIENCE_MILLISECONDS, type Stored } from './findStored';
import { incidents, type IncidentKind } from './incidents';
import { isDataMarked, isFullMarked, markData, markFull } from './marker';
import { openMemoryTables } from './memoryTables';
import { databaseName, type Space } from './space';
import { SCHEMA_VERSION, schemaOf, WaymarkDatabase } from './tables';
import { otherTabs } from './tabs';

/** Tables that can be used. `durable`: what is written to them stays after the page. */
export interface OpenedTables {
  readonly tables: WaymarkDatabase;
  readonly durable: boolean;
  readonly sequence: number;
}

/** A tab that closes by itself does so within this time; only one that does not is shown as in the way. */
const BLOCKED_AFTER_MILLISECONDS = 500;

/** Nothing comes of this opening in this page. */
const never = () => new Promise<never>(() => undefined);

/** Shows an incident that ends only when somebody decides to begin anew. */
async function untilBegunAnew(kind: IncidentKind, space: Space): Promise<void> {
  await new Promise<void>((resolve) => incidents.report({ kind, space, blocking: true, beginAnew: () => resolve() }));
  incidents.settle(kind, space);
}

function stopFor(kind: IncidentKind, space: Space): Promise<never> {
  incidents.report({ kind, space, blocking: true });
  return never();
}

async function openInMemory(space: Space): Promise<OpenedTables> {
  const tables = await openMemoryTables(space);
  incidents.report({ kind: 'refused', space, blocking: false });
  return { tables, durable: false, sequence: 0 };
}

/** Says which tab is in the way of an upgrade until it is gone. Returns the way to stop saying it. */
function showBlocked(space: Space): () => void {
  let over = false;
  const show = async () => {
    const tabs = await otherTabs();
    if (!over) incidents.report({ kind: 'blocked', space, blocking: true, tabs });
  };
  const timer = setTimeout(show, BLOCKED_AFTER_MILLISECONDS);
  return () => {
    over = true;
    clearTimeout(timer);
    incidents.settle('blocked', space);
  };
}

/**
 * Opens tables. Resolves with false when the browser does not answer; what it brings after that is closed again. An upgrade may
 * wait for another tab, which the browser tells only the first that asks: one behind it in the queue has to find out by itself.
 */
function openPatiently(tables: WaymarkDatabase, space: Space, isUpgrade: boolean): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let state: 'waiting' | 'given-up' | 'over' = 'waiting';
    let stopShowing: (() => void) | undefined;
    const patience = setTimeout(() => {
      state = 'given-up';
      resolve(false);
    }, PATIENCE_MILLISECONDS);
    const waitForTab = () => {
      if (state !== 'waiting') return;
      clearTimeout(patience);
      stopShowing ??= showBlocked(space);
    };
    const askForTabs = () => isUpgrade && void otherTabs().then((tabs) => tabs.length > 0 && waitForTab());
    const queue = setTimeout(askForTabs, BLOCKED_AFTER_MILLISECONDS);
    // An upgrade takes the time it takes.
    tables.onUpgrade = () => {
      clearTimeout(patience);
      clearTimeout(queue);
    };
    tables.on('blocked', waitForTab);
    const end = () => {
      clearTimeout(patience);
      clearTimeout(queue);
      stopShowing?.();
    };
    tables.open().then(
      () => {
        end();
        if (state === 'given-up') tables.close();
        state = 'over';
        resolve(true);
      },
      (error: unknown) => {
        end();
        state = 'over';
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

/** What an error on opening means for a database that was there, or should have been. */
async function recover(space: Space, error: unknown, stored: Stored): Promise<OpenedTables> {
  const names = [nameOf(error), nameOf((error as { inner?: unknown }).inner)];
  if (names.includes('VersionError')) return stopFor('newer', space);
  if (names.includes('QuotaExceededError') && stored.kind === 'there') return stopFor('full', space);
  if (stored.kind !== 'there' && !isDataMarked(space)) return openInMemory(space);
  await untilBegunAnew('damaged', space);
  await Dexie.delete(databaseName(space)).catch(() => undefined);
  markData(space, false);
  return openTables(space);
}

/** What is in a database that has just been opened. */
async function look(tables: WaymarkDatabase): Promise<{ readonly sequence: number; readonly isEmpty: boolean }> {
  const counter = await tables.counters.get('sequence');
  const rows = (await tables.assessments.count()) + (await tables.waves.count());
  return { sequence: counter?.value ?? 0, isEmpty: rows === 0 };
}

async function openDurable(space: Space, stored: Stored): Promise<OpenedTables> {
  const tables = new WaymarkDatabase(databaseName(space));
  const isUpgrade = stored.kind === 'there' && schemaOf(stored.nativeVersion) < SCHEMA_VERSION;
  if (!(await openPatiently(tables, space, isUpgrade))) return openInMemory(space);
  // Another tab may have upgraded it since it was looked at, and Dexie opens whatever is there.
  if (schemaOf(tables.backendDB().version) > SCHEMA_VERSION) {
    tables.close();
    return stopFor('newer', space);
  }
  const { sequence, isEmpty } = await look(tables);
  if (isEmpty && isDataMarked(space)) {
    await untilBegunAnew('emptied', space);
    markData(space, false);
  }
  if (!isEmpty) markData(space, true);
  return { tables, durable: true, sequence };
}

/**
 * Opens the database of a space as far as that is safe. Never opens one that a newer build has made, never takes an empty or
 * missing one for a first visit when there was data here, and never waits for a browser that does not answer. As long as a
 * person has to decide, or for good where nothing can be decided, this does not resolve: an incident says what is the matter.
 */
export async function openTables(space: Space): Promise<OpenedTables> {
  const stored = await findStored(space);
  if (stored.kind === 'refused') return openInMemory(space);
  if (stored.kind === 'there' && schemaOf(stored.nativeVersion) > SCHEMA_VERSION) return stopFor('newer', space);
  if (isFullMarked(space)) {
    await untilBegunAnew('full', space);
    markFull(space, false);
  }
  if (stored.kind === 'missing' && isDataMarked(space)) {
    await untilBegunAnew('emptied', space);
    markData(space, false);
  }
  return openDurable(space, stored).catch((error: unknown) => recover(space, error, stored));
}
