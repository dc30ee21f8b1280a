import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/** A fault in a content file, with its place: `file:line:column: what is wrong`. */
export class ContentFault extends Error {
  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: number,
    what: string,
  ) {
    super(`${file}:${line}:${column}: ${what}`);
    this.name = 'ContentFault';
  }
}

/** A place in a YAML file that can be read step by step; every refusal names file, line and column. */
export interface Place {
  readonly path: string;
  fail(what: string): never;
  has(key: string): boolean;
  at(key: string): Place;
  keys(): string[];
  /** Refuses keys that are not listed. */
  only(...known: string[]): void;
  items(): Place[];
  /** Any scalar as it stands in the file. */
  scalar(): string | number | boolean;
  text(): string;
  number(): number;
  flag(): boolean;
  /** Everything below this place, as plain values. */
  value(): unknown;
}

/** Opens a YAML 1.2 file strictly: unique keys, no aliases. */
export function readYaml(file: string, source: string): Place {
  const lines = new LineCounter();
  const document = parseDocument(source, { version: '1.2', strict: true, uniqueKeys: true, lineCounter: lines });
  const failAt = (offset: number, what: string): never => {
    const { line, col } = lines.linePos(offset);
    throw new ContentFault(file, line, col, what);
  };
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) failAt(problem.pos[0], problem.message.split('\n')[0] ?? problem.code);

  const place = (node: Node | null, path: string, parentOffset: number): Place => {
    const offset = node?.range?.[0] ?? parentOffset;
    const fail = (what: string): never => failAt(offset, `${path || 'the file'} ${what}`);
    const map = () => (isMap(node) ? node : fail('should be a group of keys'));
    const scalar = () => {
      const found = isScalar(node) ? node.value : undefined;
      return typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
        ? found
        : fail('should be one value');
    };
    return {
      path,
      fail,
      has: (key) => map().items.some((pair) => isScalar(pair.key) && String(pair.key.value) === key),
      at(key) {
        const pair = map().items.find((entry) => isScalar(entry.key) && String(entry.key.value) === key);
        return pair ? place(pair.value as Node | null, path ? `${path}.${key}` : key, offset) : fail(`lacks "${key}"`);
      },
      keys: () =>
        map().items.map((pair) => (isScalar(pair.key) ? String(pair.key.value) : fail('has a key that is no text'))),
      only(...known) {
        for (const pair of map().items) {
          const key = isScalar(pair.key) ? String(pair.key.value) : '';
          if (!known.includes(key))
            failAt((pair.key as Node).range?.[0] ?? offset, `${path || 'the file'} has the unknown key "${key}"`);
        }
      },
      items: () =>
        (isSeq(node) ? node : fail('should be a list')).items.map((item, index) =>
          place(item as Node | null, `${path}[${index}]`, offset),
        ),
      scalar,
      text() {
        const found = scalar();
        return typeof found === 'string' && found.trim() !== '' ? found : fail('should be a text');
      },
      number() {
        const found = scalar();
        return typeof found === 'number' ? found : fail('should be a number');
      },
      flag() {
        const found = scalar();
        return typeof found === 'boolean' ? found : fail('should be true or false');
      },
      value: () => (node === null ? null : node.toJS(document, { maxAliasCount: 0 })),
    };
  };
  return place(document.contents as Node | null, '', 0);
}
