import { decodeUtf8 } from './decodeUtf8';
import { problem, type FileProblem } from './fileProblem';
import { MOST_LEVELS, MOST_MEMBERS } from './limits';
import { scanTokens, type Scan } from './scanTokens';

export interface OpenedJson {
  readonly value: unknown;
  readonly scan: Scan;
}

/** Beyond this, whether a text that is too deep is JSON besides is not looked into: the engine would need gigabytes for it. */
const LARGEST_DEEP_TEXT = 8 * 1024 * 1024;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    // An engine that runs out of stack has met depth, not a mistake.
    return !(error instanceof SyntaxError);
  }
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

function countMembers(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((total: number, inner) => total + countMembers(inner), own);
}

/**
 * Opens the bytes of a JSON file from a stranger: size, strict UTF-8, grammar, depth, members, names that stand twice, in
 * this order. The value is as `JSON.parse` gives it and nothing of it has been checked yet.
 */
export function openJson(bytes: Uint8Array, mostBytes: number): OpenedJson | FileProblem {
  if (bytes.length > mostBytes) return problem('too-large', { kind: 'bytes', values: { most: mostBytes } });
  const text = decodeUtf8(bytes);
  if (text === null) return problem('not-utf8');
  const scan = scanTokens(bytes);
  if (scan.tooDeep) {
    if (bytes.length <= LARGEST_DEEP_TEXT && !isJson(text)) return problem('not-json');
    return problem('too-deep', { kind: 'levels', values: { most: MOST_LEVELS } });
  }
  const parsed = parseJson(text);
  if (!parsed) return problem('not-json');
  if (scan.tooManyMembers) return problem('too-deep', { kind: 'members', values: { most: MOST_MEMBERS } });
  // A name that stands twice in one object leaves fewer members in the value than in the text.
  if (!scan.ascending && countMembers(parsed.value) < scan.members) return problem('duplicate-key');
  return { value: parsed.value, scan };
}
