/** One file of the demonstration, as it lies in its folder. */
export interface DemoFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The name that the app gives a file: the wave and the first eight hex digits of its checksum. */
export function fileName(wave: string, checksum: string, kind: 'response' | 'invitation' | 'benchmark'): string {
  return `${wave}-${checksum.slice('sha256:'.length).slice(0, 8)}.${kind}.json`;
}

/** The same bytes under another name, which comes after the first. */
export function copyOf({ name, bytes }: DemoFile): DemoFile {
  return { name: name.replace('.response', '_copy.response'), bytes };
}

const LEVEL = '"level":';

/** The file with one byte changed on its way: the digit of its first level. It is still JSON, and still within the schema. */
export function damagedOf({ name, bytes }: DemoFile): DemoFile {
  const changed = bytes.slice();
  const at = new TextDecoder().decode(bytes).indexOf(LEVEL) + LEVEL.length;
  const digit = String.fromCharCode(changed[at] ?? 0);
  changed[at] = (digit === '5' ? '4' : '5').charCodeAt(0);
  return { name, bytes: changed };
}
