import type { Page } from '@playwright/test';
import type { AssessmentRow, EntryRow, FileRow, HistoryRow, WaveRow } from '@/storage/rows';

/** What stands in the database of the browser, read with a connection of its own. */
export interface StoredRows {
  readonly sequence: number;
  readonly entries: readonly EntryRow[];
  readonly history: readonly HistoryRow[];
  readonly assessments: readonly AssessmentRow[];
  readonly waves: readonly WaveRow[];
  readonly files: readonly FileRow[];
}

/** Reads the rows of the own space in any page of the app's origin. */
export function storedRows(page: Page): Promise<StoredRows> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The request failed.'));
      });
    const database = await done(indexedDB.open('waymark'));
    const stores = ['entries', 'history', 'assessments', 'waves', 'files'];
    const transaction = database.transaction([...stores, 'counters']);
    const all = stores.map(async (store) => [store, await done(transaction.objectStore(store).getAll())] as const);
    const counter = done(transaction.objectStore('counters').get('sequence')) as Promise<{ value: number } | undefined>;
    const rows: unknown = { sequence: (await counter)?.value ?? 0, ...Object.fromEntries(await Promise.all(all)) };
    database.close();
    return rows as StoredRows;
  });
}

/**
 * What is wrong between the change log and the rows, as sentences: every change must follow from the one before, and the last
 * change of a place must be what stands there.
 */
export function disagreements({ entries, history }: Pick<StoredRows, 'entries' | 'history'>): readonly string[] {
  const found: string[] = [];
  const latest = new Map<string, string>();
  const text = (value: unknown) => JSON.stringify(value ?? null);
  for (const { assessmentId, sequence, places } of history) {
    for (const { path, before, after } of places) {
      const place = `${assessmentId} ${path}`;
      const held = latest.get(place) ?? text(null);
      if (held !== text(before))
        found.push(`Change ${sequence} of ${path} follows ${text(before)}, but ${held} was there.`);
      latest.set(place, text(after));
    }
  }
  const rows = new Map(entries.map(({ assessmentId, path, value }) => [`${assessmentId} ${path}`, text(value)]));
  for (const [place, value] of latest) {
    const row = rows.get(place) ?? text(null);
    if (row !== value) found.push(`${place} is ${row} and should be ${value}.`);
  }
  return found;
}
