import { databaseName, type Space } from './space';

/**
 * Marks outside of the database. *There was data here* tells a database that is gone or empty from a first visit; *full* tells
 * a page that was reloaded that this browser session must not be trusted with a write. Where the browser stores nothing, there
 * is nothing to mark.
 */
const dataMark = (space: Space) => `${databaseName(space)}-data`;
const fullMark = (space: Space) => `${databaseName(space)}-full`;

function tryStorage<T>(use: () => T, otherwise: T): T {
  try {
    return use();
  } catch {
    return otherwise;
  }
}

/** The demonstration has no mark: it is removed on purpose, and nobody misses what was entered in it. */
export function isDataMarked(space: Space): boolean {
  return space === 'own' && tryStorage(() => localStorage.getItem(dataMark(space)) !== null, false);
}

export function markData(space: Space, hasData: boolean): void {
  if (space === 'demo') return;
  tryStorage(() => {
    if (hasData) localStorage.setItem(dataMark(space), 'yes');
    else localStorage.removeItem(dataMark(space));
  }, undefined);
}

export function isFullMarked(space: Space): boolean {
  return tryStorage(() => sessionStorage.getItem(fullMark(space)) !== null, false);
}

export function markFull(space: Space, isFull: boolean): void {
  tryStorage(() => {
    if (isFull) sessionStorage.setItem(fullMark(space), 'yes');
    else sessionStorage.removeItem(fullMark(space));
  }, undefined);
}
