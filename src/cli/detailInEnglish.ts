import type { Detail } from '@/domain/collection/collectedFile';
import type { FileDetail, RuleName } from '@/exchange/reading/fileProblem';

const RULES: Readonly<Record<RuleName, string>> = {
  'unknown-item': 'The item is not one of the questionnaire',
  'item-twice': 'The item is answered twice',
  'level-missing': 'The answer has no level',
  'level-not-expected': 'An answer that is no level has one',
  'reason-not-expected': 'Only what is not applicable has a reason',
  'unknown-topic': 'The topic is neither one of the questionnaire nor one that the organiser added',
  'topic-twice': 'The topic stands there twice',
  'target-of-extra-topic': 'A topic that the organiser added has no target level',
  'question-not-shown': 'The question is asked only after another answer',
  'none-beside-others': '"None" stands beside other choices',
  parent: 'The first revision has no parent, and every later one has',
  'office-not-invited': 'The office code is neither the country nor on the list of the invitation',
  'office-twice': 'The office code stands there twice',
  'extra-topic': 'The id of the added topic is taken',
  period: 'The period ends before it begins',
  date: 'The calendar does not have this day',
  'control-character': 'The text has a control character other than a line feed',
  'half-character': 'The text has half a surrogate pair',
};

type RuleDetail = { readonly kind: 'rule'; readonly values: { readonly rule: string; readonly path: string } };

/** Every detail that can come with a verdict of the command line: of one file, and of files beside each other. */
type KnownDetail =
  | Exclude<FileDetail, { readonly kind: 'rule' }>
  | RuleDetail
  | { readonly kind: 'same-as'; readonly values: { readonly file: string } }
  | { readonly kind: 'replaced-by'; readonly values: { readonly file: string; readonly revision: number } }
  | {
      readonly kind: 'two-codes' | 'same-revision' | 'two-responses';
      readonly values: { readonly file: string; readonly files: number };
    };

function sentenceFor(detail: KnownDetail): string {
  switch (detail.kind) {
    case 'bytes':
      return `The file has more than ${detail.values.most} bytes.`;
    case 'levels':
      return `The JSON is more than ${detail.values.most} levels deep.`;
    case 'members':
      return `An object has more than ${detail.values.most} members.`;
    case 'other-kind':
      return `This is another kind of file: ${detail.values.found}.`;
    case 'archive':
      return 'This is a zip archive, which this version does not open.';
    case 'version':
      return `The file has version ${detail.values.version}; version ${detail.values.known} is known.`;
    case 'unknown-field':
      return `Unknown field: ${detail.values.path}.`;
    case 'missing-field':
      return `Missing field: ${detail.values.path}.`;
    case 'value':
      return `This value cannot stand there: ${detail.values.path}.`;
    case 'questionnaire':
      return `The file belongs to the questionnaire ${detail.values.id}, edition ${detail.values.edition}.`;
    case 'wave':
      return `The file belongs to the wave ${detail.values.wave}.`;
    case 'no-wave':
      return 'The file belongs to no wave.';
    case 'seconds':
      return `Reading took more than ${detail.values.most} seconds.`;
    case 'unaudited':
      return 'The benchmark does not say that it passed the audit.';
    case 'contradiction':
      return `The file contradicts itself: ${detail.values.path}.`;
    case 'rule':
      return `${RULES[detail.values.rule as RuleName] ?? 'A rule is broken'}: ${detail.values.path}.`;
    case 'same-as':
      return `Same content as ${detail.values.file}.`;
    case 'replaced-by':
      return `Replaced by revision ${detail.values.revision} in ${detail.values.file}.`;
    case 'two-codes':
      return `The same response has another office code in ${detail.values.file}.`;
    case 'same-revision':
      return `The same revision has other content in ${detail.values.file}.`;
    case 'two-responses':
      return `Another response of the same office is in ${detail.values.file}.`;
    default:
      return detail satisfies never;
  }
}

/** The particulars of a verdict as an English sentence. */
export function detailInEnglish(detail: Detail): string {
  // The domain keeps details open; these are all that files without decisions can get.
  return sentenceFor(detail as KnownDetail);
}
