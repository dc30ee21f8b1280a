import type { Database } from './database';
import { wasAlone } from './tabs';

/** A mark this old, found again when no tab was open in between, has outlived the browser's session. */
const PROVEN_MILLISECONDS = 12 * 60 * 60 * 1000;

/**
 * Remembers when this database was first seen, or finds that it has outlived a browser session. Browsers that forget
 * everything at their end accept every write until then, so nothing else can tell.
 */
export async function checkSurvival(database: Database, now: string): Promise<void> {
  const alone = await wasAlone();
  await database.keep(['facts'], async ({ facts }) => {
    const found = await facts.get('first-seen');
    if (found?.name !== 'first-seen') return facts.put({ name: 'first-seen', at: now, survived: false });
    const isOld = Date.parse(now) - Date.parse(found.at) >= PROVEN_MILLISECONDS;
    return alone && isOld && !found.survived ? facts.put({ ...found, survived: true }) : undefined;
  });
}

/** Calls back with whether what is stored here is known to outlive the browser. Returns the way to stop. */
export function watchSurvival(
  database: Database,
  onChange: (survives: boolean) => void,
  onError: (error: unknown) => void,
): () => void {
  const query = async () => {
    const found = await database.tables.facts.get('first-seen');
    return found?.name === 'first-seen' && found.survived;
  };
  return database.watch(query, onChange, onError);
}

/** Whether asking the browser to keep what is stored makes sense: it can be asked, was not asked, and has not promised it. */
export async function mayAskToKeep(database: Database): Promise<boolean> {
  const { storage } = navigator;
  if (!database.saving.durable || typeof storage?.persist !== 'function') return false;
  if (await database.tables.facts.get('asked-to-keep')) return false;
  return !(await storage.persisted());
}

/** Asks the browser to keep what is stored, which may ask the person. Resolves with whether it will. */
export async function askToKeep(database: Database, now: string): Promise<boolean> {
  const promised = await navigator.storage.persist();
  await database.keep(['facts'], ({ facts }) => facts.put({ name: 'asked-to-keep', at: now }));
  return promised;
}
