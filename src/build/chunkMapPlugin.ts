import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** What a built script is made of: the modules in it, by path inside the repository. */
export type ChunkMap = Readonly<Record<string, readonly string[]>>;

/** Writes `.vite/chunks.json`: which source and package went into which file, so that budgets can be checked by name. */
export function chunkMapPlugin(root: string): Plugin {
  return {
    name: 'waymark-chunk-map',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const map: ChunkMap = Object.fromEntries(
        chunks
          .map((chunk): [string, string[]] => [chunk.fileName, chunk.moduleIds.map((id) => placeOf(root, id)).sort()])
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );
      this.emitFile({ type: 'asset', fileName: '.vite/chunks.json', source: `${JSON.stringify(map, null, 1)}\n` });
    },
  };
}

function placeOf(root: string, id: string): string {
  if (id.startsWith('\0')) return id.slice(1);
  return relative(root, id).replaceAll('\\', '/');
}
