import type { FileProblem } from '@/exchange/reading/fileProblem';
import type { PlainTextKey } from '@/i18n/texts';

/** A sentence still without a language; `most`: how many MiB a file may have. */
export type FileSentence =
  { readonly text: PlainTextKey } | { readonly text: 'restore.too-large'; readonly most: number };

const MIB = 1024 * 1024;

/** A file of another kind is named as what it is, and where it is opened. */
const OTHER_KINDS: Readonly<Record<string, PlainTextKey>> = {
  response: 'restore.is-response',
  invitation: 'restore.is-invitation',
  benchmark: 'restore.is-benchmark',
  benchmarks: 'restore.is-benchmark',
  rows: 'restore.is-rows',
  workspace: 'restore.version-too-new',
  agenda: 'restore.version-too-new',
};

/** Why a file cannot be restored. */
export function toFileSentence({ reason, detail }: FileProblem): FileSentence {
  if (detail?.kind === 'bytes') return { text: 'restore.too-large', most: Math.round(detail.values.most / MIB) };
  if (detail?.kind === 'other-kind') return { text: OTHER_KINDS[detail.values.found] ?? 'restore.not-ours' };
  switch (reason) {
    case 'version-too-new':
    case 'unknown-questionnaire':
    case 'questionnaire-changed':
    case 'checksum':
    case 'unreadable':
    case 'damaged-archive':
      return { text: `restore.${reason}` };
    case 'sealed':
    case 'not-for-this-key':
      return { text: 'restore.sealed' };
    case 'not-json':
      return { text: 'restore.cut-off' };
    case 'not-a-waymark-file':
    case 'not-utf8':
    case 'too-deep':
      return { text: 'restore.not-ours' };
    default:
      return { text: 'restore.damaged' };
  }
}
