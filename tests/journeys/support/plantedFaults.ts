import type { Page } from '@playwright/test';

/** What storage does to a write: how each appears in a browser, planted where the browser would show it. */
export const FAULTS = ['aborted', 'no-room', 'closing', 'cut-off', 'hanging'] as const;
export type Fault = (typeof FAULTS)[number];

interface Planted {
  plant(fault: Fault): Promise<void>;
  mend(): void;
  /** The words for every change of the state that is shown since the fault was planted. */
  readonly shown: string[];
}

type WithFaults = typeof globalThis & { readonly planted: Planted };

/** Runs in every page before its own scripts: makes faults possible and listens to what the page says of saving. */
export function preparePage(): void {
  const connections: IDBDatabase[] = [];
  const shown: string[] = [];
  let fault: Fault | undefined;
  let last: string | undefined;

  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (this: IDBFactory, ...how) {
    const request = open.apply(this, how);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  };

  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
    const request = put.apply(this, row);
    // The counter comes last in every change.
    if (this.name !== 'counters' || (fault !== 'aborted' && fault !== 'no-room')) return request;
    const error = new DOMException('Planted.', fault === 'no-room' ? 'QuotaExceededError' : 'AbortError');
    if (fault === 'no-room') Object.defineProperty(this.transaction, 'error', { get: () => error });
    this.transaction.abort();
    return request;
  };

  /** Keeps all stores busy with a connection of its own until the fault is mended. */
  const hold = () =>
    new Promise<void>((resolve) => {
      const request = open.call(indexedDB, 'waymark');
      request.onsuccess = () => {
        const transaction = request.result.transaction(request.result.objectStoreNames, 'readwrite');
        transaction.oncomplete = () => request.result.close();
        const again = () => {
          resolve();
          if (fault === 'hanging') transaction.objectStore('counters').get('sequence').onsuccess = again;
        };
        again();
      };
    });

  const stateNow = () => document.querySelector('[data-testid="save-state"]')?.getAttribute('data-state') ?? undefined;
  const tell = () => {
    const state = stateNow();
    if (fault !== undefined && state !== undefined && state !== last) shown.push(state);
    last = state ?? last;
  };
  const filter = { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] };
  new MutationObserver(tell).observe(document, filter);

  const planted: Planted = {
    shown,
    async plant(next) {
      fault = next;
      last = stateNow();
      if (next === 'hanging') await hold();
      if (next !== 'closing' && next !== 'cut-off') return;
      for (const connection of connections) {
        connection.close();
        // A connection that the browser cuts off is told so; one that is closing is not.
        if (next === 'cut-off') connection.dispatchEvent(new Event('close'));
      }
    },
    mend() {
      fault = undefined;
    },
  };
  Object.assign(globalThis, { planted });
}

export function plant(page: Page, fault: Fault): Promise<void> {
  return page.evaluate((next) => (globalThis as WithFaults).planted.plant(next), fault);
}

export function mend(page: Page): Promise<void> {
  return page.evaluate(() => (globalThis as WithFaults).planted.mend());
}

/** The words that stood in the bar since the fault was planted. */
export function statesSince(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as WithFaults).planted.shown);
}
