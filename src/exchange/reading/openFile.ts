import * as v from 'valibot';
import { brokenRule, FILE_KINDS, isProblem, problem, type FileKind, type FileProblem } from './fileProblem';
import { kindOfBytes } from './kindOfBytes';
import { openJson, type OpenedJson } from './openJson';
import { quickCheck } from './quickCheck';
import { schemaProblem } from './schemaProblem';
import { findControlCharacter, findHalfCharacter } from './texts';
import { verifyChecksum } from './verifyChecksum';

/** A JSON object of which nothing has been checked. */
export type Unchecked = Readonly<Record<string, unknown>>;

/** What reading needs to know about one kind of file. */
export interface FileFormat<T extends { readonly checksum: string }> {
  readonly kind: FileKind;
  readonly version: number;
  readonly mostBytes: number;
  /** The schema for a file, which may depend on the questionnaire that the file names. */
  readonly schemaFor: (file: Unchecked) => v.GenericSchema<unknown, T>;
}

/** A file that its schema accepts. */
export interface OpenedFile<T> {
  readonly file: T;
  /** The checksum is not that of the content. */
  readonly checksumProblem: FileProblem | null;
  /** A character that no text of ours may hold. It is a rule, judged after questionnaire and wave. */
  readonly characterProblem: FileProblem | null;
}

export function isObject(value: unknown): value is Unchecked {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function formatProblem(value: Unchecked | null, kind: FileKind, version: number): FileProblem | null {
  const found = FILE_KINDS.find((known) => value?.format === `waymark/${known}`);
  if (!value || !found) return problem('not-a-waymark-file');
  if (found !== kind) return problem('not-a-waymark-file', { kind: 'other-kind', values: { found } });
  if (typeof value.version !== 'number' || value.version <= version) return null;
  return problem('version-too-new', { kind: 'version', values: { version: value.version, known: version } });
}

async function checkContent<T extends { readonly checksum: string }>(
  bytes: Uint8Array,
  { value, scan }: OpenedJson,
  file: T,
): Promise<OpenedFile<T>> {
  const half = scan.plainTexts ? null : findHalfCharacter(value);
  // Half a character has no canonical JSON, so there is no checksum to compare with.
  if (half !== null) return { file, checksumProblem: null, characterProblem: brokenRule('half-character', half) };
  const control = scan.plainTexts ? null : findControlCharacter(value);
  return {
    file,
    checksumProblem: (await verifyChecksum(bytes, scan, file)) ? null : problem('checksum'),
    characterProblem: control === null ? null : brokenRule('control-character', control),
  };
}

function sealedOrPacked(bytes: Uint8Array): FileProblem | null {
  const kind = kindOfBytes(bytes);
  switch (kind) {
    case 'sealed':
      return problem('sealed');
    case 'zip':
      return problem('not-a-waymark-file', { kind: 'archive', values: {} });
    case 'json':
      return null;
    default:
      return kind satisfies never;
  }
}

/** The first thing that a schema refuses in a file; looked for only when there is one, since explaining takes long. */
function findIssue(schema: v.GenericSchema, content: unknown): v.BaseIssue<unknown> | null {
  if (quickCheck(schema)(content)) return null;
  return v.safeParse(schema, content, { abortEarly: true }).issues?.[0] ?? null;
}

/**
 * Opens a file of one kind from a stranger: sealed files and archives are told by their first bytes and not opened; then
 * everything of `openJson`, then format, version, schema and checksum, in the order of the file-format documentation. The file is what `JSON.parse` gave; its schema accepts it, so it holds nothing unknown.
 */
export async function openFile<T extends { readonly checksum: string }>(
  bytes: Uint8Array,
  { kind, version, mostBytes, schemaFor }: FileFormat<T>,
): Promise<OpenedFile<T> | FileProblem> {
  const closed = sealedOrPacked(bytes);
  if (closed) return closed;
  const opened = openJson(bytes, mostBytes);
  if (isProblem(opened)) return opened;
  const content = isObject(opened.value) ? opened.value : null;
  const refused = formatProblem(content, kind, version);
  if (!content || refused) return refused ?? problem('not-a-waymark-file');
  const issue = findIssue(schemaFor(content), content);
  return issue ? schemaProblem(issue) : checkContent(bytes, opened, content as unknown as T);
}
