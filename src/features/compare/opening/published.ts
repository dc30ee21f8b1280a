import { parseBenchmarkIndex, type BenchmarkEntry } from '@/exchange/benchmark/parseBenchmarkIndex';
import { parseDemonstrationIndex } from '@/exchange/demonstration/parseDemonstrationIndex';
import type { Space } from '@/storage/space';

/** Both lists lie beside the page, wherever that is. */
const FOLDER: Readonly<Record<Space, string>> = { own: 'benchmarks', demo: 'demo' };

/** Asked of the network first: what is published beside the app changes without it. */
async function load(space: Space, name: string): Promise<Response> {
  const response = await fetch(new URL(`${FOLDER[space]}/${name}`, document.baseURI), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`There is no file "${name}" beside the app.`);
  return response;
}

/** The benchmarks that are published beside the app; in the demonstration its own. Whatever fails means that there are none. */
export async function loadPublished(space: Space): Promise<readonly BenchmarkEntry[]> {
  try {
    const text = await (await load(space, 'index.json')).text();
    if (space === 'own') return parseBenchmarkIndex(text) ?? [];
    const file = parseDemonstrationIndex(text)?.benchmark;
    return file === undefined ? [] : [{ file, title: '' }];
  } catch {
    return [];
  }
}

/** One published benchmark under its name. Rejects when it cannot be reached. */
export async function loadPublishedFile(space: Space, file: string): Promise<File> {
  return new File([await (await load(space, file)).blob()], file);
}
