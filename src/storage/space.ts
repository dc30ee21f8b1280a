/** Where data live: the person's own, or the demonstration's, each in a database of its own. */
export type Space = 'own' | 'demo';

const NAMES: Readonly<Record<Space, string>> = { own: 'waymark', demo: 'waymark-demo' };

export function databaseName(space: Space): string {
  return NAMES[space];
}

/**
 * Whether this browser already holds a database of ours: asked without loading the database code, so that a first
 * visit stays light. False where a browser cannot tell.
 */
export async function hasDatabase(space: Space): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some((database) => database.name === databaseName(space));
  } catch {
    return false;
  }
}
