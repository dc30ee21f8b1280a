import { posix } from 'node:path';
import { DECLARES_FOR_OTHERS, HAND_ON_ALLOWED, KEPT, LAYERS } from './layers';
import { readImports } from './readImports';

/** Everything about the imports of one file that the architecture forbids, a sentence each. */
export function importOffences(file: string, text: string): string[] {
  const { modules, files, onlyHandsOn } = readImports(file, text);
  const asked = runsInNode(file) ? modules : [...modules, ...files];
  const handsOn =
    onlyHandsOn && file !== HAND_ON_ALLOWED
      ? [`${file} only hands on what other files export: import from those.`]
      : [];
  return [...asked.flatMap((module) => offence(file, module) ?? []), ...handsOn];
}

function offence(file: string, module: string): string | undefined {
  if (module.split('/').includes('..')) {
    return `${file} imports ${module}: neighbours are ./x, everything else is @/layer/….`;
  }
  if (!file.startsWith('src/')) return undefined;
  const layer = layerOf(file);
  if (!(layer in LAYERS)) return `${file} stands in ${layer}, which is no layer of the map.`;
  const target = pathInSource(file, module);
  return target === undefined ? keptOffence(file, layer, module) : layerOffence(file, layer, module, target);
}

function runsInNode(file: string): boolean {
  return ['src/build/', 'src/cli/', 'tests/'].some((folder) => file.startsWith(folder));
}

function keptOffence(file: string, layer: string, module: string): string | undefined {
  if (module.startsWith('@tests/')) return `${file} imports ${module}: sources know nothing of their tests.`;
  const kept = KEPT.find((entry) => entry.module.test(module));
  if (!kept || kept.by.includes(layer)) return undefined;
  return `${file} imports ${module}: only ${kept.by.join(', ')} may.`;
}

function layerOffence(file: string, layer: string, module: string, target: string): string | undefined {
  const other = layerOf(target);
  if (layer === 'features' && other === 'features') {
    const [own, wanted] = [file, target].map((path) => path.split('/')[2]);
    return own === wanted ? undefined : `${file} imports ${module}: features never import each other.`;
  }
  const allowed = LAYERS[layer] ?? [];
  if (other === layer || allowed.includes(other) || file === DECLARES_FOR_OTHERS) return undefined;
  return `${file} imports ${module}: ${layer} may import ${allowed.join(', ') || 'nothing of ours'}.`;
}

/** `src/domain/scoring/x.ts` is in `domain`; a file directly in `src` is a layer of its own. */
function layerOf(path: string): string {
  const [, first = '', second] = path.split('/');
  return second === undefined ? first.replace(/\.\w+$/, '') : first;
}

/** Where an import of ours leads, or nothing for packages and compiled modules. */
function pathInSource(file: string, module: string): string | undefined {
  const [path = ''] = module.split('?');
  if (path.startsWith('@/')) return `src/${path.slice(2)}`;
  if (path.startsWith('./')) return posix.join(posix.dirname(file), path);
  return undefined;
}
