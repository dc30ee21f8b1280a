import { isDemonstration } from '@/domain/collection/newWaveId';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { PlainTextKey } from '@/i18n/texts';
import type { Refusal } from './readFiles';

/** A sentence still without a language; `most`: how many MiB a file may have. */
export type FileSentence =
  { readonly text: PlainTextKey } | { readonly text: 'compare.too-large'; readonly most: number };

const MIB = 1024 * 1024;

/** A file of another kind is named as what it is. */
const OTHER_KINDS: Readonly<Record<string, PlainTextKey>> = {
  response: 'compare.is-response',
  invitation: 'compare.is-invitation',
  assessment: 'compare.is-assessment',
  benchmark: 'compare.is-benchmark',
  benchmarks: 'compare.is-benchmarks',
  workspace: 'compare.is-workspace',
  wave: 'compare.is-workspace',
  agenda: 'compare.is-agenda',
};

function sentenceOf(reason: ReasonCode): PlainTextKey {
  switch (reason) {
    case 'version-too-new':
    case 'unknown-questionnaire':
    case 'questionnaire-changed':
    case 'checksum':
    case 'sealed':
    case 'unreadable':
      return `compare.${reason}`;
    case 'not-json':
    case 'not-utf8':
      return 'compare.not-json';
    case 'not-a-waymark-file':
    case 'too-deep':
      return 'compare.not-ours';
    default:
      return 'compare.damaged';
  }
}

/** What is wrong with a file that was opened to compare. */
export function toFileSentence({ reason, detail }: Refusal): FileSentence {
  const { most, found, wave } = detail?.values ?? {};
  if (reason === 'too-large') return { text: 'compare.too-large', most: Number(most) / MIB };
  if (reason === 'wrong-wave') {
    return { text: isDemonstration(String(wave)) ? 'compare.is-demonstration' : 'compare.is-real-wave' };
  }
  if (detail?.kind === 'archive') return { text: 'compare.is-archive' };
  if (detail?.kind === 'unaudited') return { text: 'compare.unaudited' };
  return { text: OTHER_KINDS[String(found)] ?? sentenceOf(reason) };
}
