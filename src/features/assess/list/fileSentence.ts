import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { PlainTextKey } from '@/i18n/texts';
import type { Refusal } from './readAnyFile';

/** A sentence still without a language; `most`: how many MiB a file may have. */
export type FileSentence = { readonly text: PlainTextKey } | { readonly text: 'open.too-large'; readonly most: number };

const MIB = 1024 * 1024;
/** Most of a file that can be opened when nothing else is known. */
const MOST_MIB = 64;

/** A file of another kind is named as what it is. */
const OTHER_KINDS: Readonly<Record<string, PlainTextKey>> = {
  response: 'open.is-response',
  invitation: 'open.is-invitation',
  assessment: 'open.is-assessment',
  benchmark: 'open.is-benchmark',
  benchmarks: 'open.is-benchmark',
  workspace: 'open.is-workspace',
  agenda: 'open.is-agenda',
};

function sentenceOf(reason: ReasonCode): PlainTextKey {
  switch (reason) {
    case 'wrong-wave':
    case 'unknown-questionnaire':
    case 'questionnaire-changed':
    case 'version-too-new':
      return `open.${reason}`;
    case 'sealed':
    case 'not-for-this-key':
      return 'open.sealed';
    case 'unreadable':
    case 'timeout':
      return 'open.unreadable';
    case 'checksum':
      return 'open.changed-on-the-way';
    case 'not-a-waymark-file':
    case 'not-json':
    case 'not-utf8':
    case 'too-deep':
      return 'open.not-ours';
    default:
      return 'open.damaged';
  }
}

/** What, when it befalls a link, mostly means that its end is missing. */
const BROKEN: ReadonlySet<PlainTextKey> = new Set(['open.damaged', 'open.not-ours', 'open.changed-on-the-way']);

/** What is wrong with something that was opened. */
export function toFileSentence({ reason, detail }: Refusal, from: 'link' | 'file'): FileSentence {
  const { most, found } = detail?.values ?? {};
  if (reason === 'too-large') return { text: 'open.too-large', most: typeof most === 'number' ? most / MIB : MOST_MIB };
  const text = OTHER_KINDS[String(found)] ?? sentenceOf(reason);
  return { text: from === 'link' && BROKEN.has(text) ? 'open.broken-link' : text };
}
