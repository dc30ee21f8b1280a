import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { canonicalBytes } from '@/exchange/canonical/canonicalText';
import { checksumOf } from '@/exchange/canonical/checksumOf';

type Json = Record<string, unknown>;

/** The bytes of a file below tests/fixtures. */
export function fixtureBytes(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url))));
}

/** The example file of a kind, version 1, as an object that a test may change. */
export function exampleFile(kind: 'response' | 'invitation' | 'assessment' | 'benchmark' | 'wave'): Json {
  return JSON.parse(new TextDecoder().decode(fixtureBytes(`${kind}/${kind}-1.json`))) as Json;
}

/** An object as a file with the checksum of what it now holds. */
export async function fileBytes(content: Json): Promise<Uint8Array<ArrayBuffer>> {
  return canonicalBytes({ ...content, checksum: await checksumOf(content) });
}

/** A text as bytes. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
