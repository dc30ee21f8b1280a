/** Where data live: the person's own, or the demonstration's, each in a database of its own. */
export type Space = 'own' | 'demo';

const NAMES: Readonly<Record<Space, string>> = { own: 'waymark', demo: 'waymark-demo' };

export function databaseName(space: Space): string {
  return NAMES[space];
}

/**
 * Whether this browser already holds a database of ours: asked without loading the database code, so that a first
 * visit stays light. False where a browser cannot be asked; true where it refuses to answer, so that the database code finds
 * out what is wrong and the person is told before anything is entered.
 */
export async function hasDatabase(space: Space): Promise<boolean> {
  try {
    // Firefox before 126.
    if (!('databases' in indexedDB)) return false;
    const databases = await indexedDB.databases();
    return databases.some((database) => database.name === databaseName(space));
  } catch {
    return true;
  }
}
