import type { Detail } from '@/domain/collection/collectedFile';
import type { ReasonCode } from '@/domain/collection/reasonCode';
import type { RuleName } from '@/exchange/reading/fileProblem';
import type { PlainTextKey, TextKey } from '@/i18n/texts';

/** What is known about a file that was read: its verdict, and more about it. */
export interface Verdict {
  readonly reason: ReasonCode;
  readonly detail: Detail | null;
}

/** A sentence still without a language: its text, and what is filled in. Names come from strangers. */
export interface Sentence {
  readonly text: TextKey;
  readonly values: Readonly<Record<string, string | number>>;
  readonly names: Readonly<Record<string, string>>;
}

const MIB = 1024 * 1024;
/** Values that are foreign texts, by their names in details. */
const FOREIGN = new Set(['file', 'path', 'wave', 'id', 'edition']);

/** Sentences that say more than the reason alone, by the kind of the detail. */
const WITH_DETAIL = {
  'same-as': 'organise.file-same-as',
  'replaced-by': 'organise.file-replaced-by',
  'two-codes': 'organise.file-two-codes',
  'same-revision': 'organise.file-same-revision',
  'two-responses': 'organise.file-two-responses',
  'not-chosen': 'organise.file-not-chosen',
  bytes: 'organise.file-bytes',
  levels: 'organise.file-levels',
  members: 'organise.file-members',
  'other-kind': 'organise.file-other-kind',
  archive: 'organise.file-archive',
  version: 'organise.file-version',
  'unknown-field': 'organise.file-unknown-field',
  'missing-field': 'organise.file-missing-field',
  value: 'organise.file-value',
  wave: 'organise.file-other-wave',
  'no-wave': 'organise.file-no-wave',
  seconds: 'organise.file-seconds',
} as const satisfies Readonly<Record<string, TextKey>>;

const WITHOUT_DETAIL = {
  ok: 'organise.file-ok',
  duplicate: 'organise.file-duplicate',
  superseded: 'organise.file-superseded',
  'older-revision': 'organise.file-older-revision',
  conflict: 'organise.file-conflict',
  'wrong-wave': 'organise.file-wrong-wave',
  'unknown-questionnaire': 'organise.file-unknown-questionnaire',
  'questionnaire-changed': 'organise.file-questionnaire-changed',
  'version-too-new': 'organise.file-version-too-new',
  'not-for-this-key': 'organise.file-not-for-this-key',
  sealed: 'organise.file-sealed',
  'not-a-waymark-file': 'organise.file-not-a-waymark-file',
  'not-json': 'organise.file-not-json',
  'not-utf8': 'organise.file-not-utf8',
  'too-large': 'organise.file-too-large',
  'too-deep': 'organise.file-too-deep',
  'duplicate-key': 'organise.file-duplicate-key',
  schema: 'organise.file-schema',
  rule: 'organise.file-rule-alone',
  checksum: 'organise.file-checksum',
  'damaged-archive': 'organise.file-damaged-archive',
  unreadable: 'organise.file-unreadable',
  timeout: 'organise.file-timeout',
} as const satisfies Readonly<Record<ReasonCode, TextKey>>;

/** Sentences for the rule that a file breaks, by the rule's name. */
const BY_RULE = {
  'unknown-item': 'organise.rule-unknown-item',
  'item-twice': 'organise.rule-item-twice',
  'level-missing': 'organise.rule-level-missing',
  'level-not-expected': 'organise.rule-level-not-expected',
  'reason-not-expected': 'organise.rule-reason-not-expected',
  'unknown-topic': 'organise.rule-unknown-topic',
  'topic-twice': 'organise.rule-topic-twice',
  'target-of-extra-topic': 'organise.rule-target-of-extra-topic',
  'question-not-shown': 'organise.rule-question-not-shown',
  'none-beside-others': 'organise.rule-none-beside-others',
  parent: 'organise.rule-parent',
  'office-not-invited': 'organise.rule-office-not-invited',
  'office-twice': 'organise.rule-office-twice',
  'extra-topic': 'organise.rule-extra-topic',
  period: 'organise.rule-period',
  date: 'organise.rule-date',
  'control-character': 'organise.rule-control-character',
  'half-character': 'organise.rule-half-character',
} as const satisfies Readonly<Record<RuleName, TextKey>>;

/** What to do about a file whose detail says more about that than its reason. */
const DO_BY_DETAIL = {
  'not-chosen': 'organise.do-not-chosen',
  archive: 'organise.do-archive',
  'office-not-invited': 'organise.do-office-not-invited',
  'unknown-topic': 'organise.do-unknown-topic',
} as const satisfies Readonly<Record<string, PlainTextKey>>;

const DO_BY_OTHER_KIND = {
  invitation: 'organise.do-invitation',
  assessment: 'organise.do-assessment',
  benchmark: 'organise.do-benchmark',
} as const satisfies Readonly<Record<string, PlainTextKey>>;

function textFrom<Text extends TextKey>(texts: Readonly<Record<string, Text>>, name: unknown): Text | undefined {
  return Object.entries(texts).find(([key]) => key === name)?.[1];
}

/** A sentence that says what became of a file. */
export function toFileSentence({ reason, detail }: Verdict): Sentence {
  const text =
    textFrom(WITH_DETAIL, detail?.kind) ?? textFrom(BY_RULE, detail?.values['rule']) ?? WITHOUT_DETAIL[reason];
  const values = Object.entries(detail?.values ?? {});
  const { most } = detail?.values ?? {};
  return {
    text,
    values: {
      ...Object.fromEntries(values.filter(([name]) => !FOREIGN.has(name))),
      ...(detail?.kind === 'bytes' && typeof most === 'number' ? { most: most / MIB } : {}),
    },
    names: Object.fromEntries(
      values.filter(([name]) => FOREIGN.has(name)).map(([name, value]) => [name, String(value)]),
    ),
  };
}

/** What the organiser can do about it, or null when there is nothing to do. */
export function toFileAdvice({ reason, detail }: Verdict): PlainTextKey | null {
  const special =
    textFrom(DO_BY_DETAIL, detail?.kind) ??
    textFrom(DO_BY_DETAIL, detail?.values['rule']) ??
    textFrom(DO_BY_OTHER_KIND, detail?.values['found']);
  return special ?? adviceFor(reason);
}

function adviceFor(reason: ReasonCode): PlainTextKey | null {
  switch (reason) {
    case 'ok':
    case 'duplicate':
    case 'superseded':
    case 'older-revision':
      return null;
    case 'conflict':
      return 'organise.do-decide';
    case 'wrong-wave':
      return 'organise.do-wrong-wave';
    case 'unknown-questionnaire':
    case 'questionnaire-changed':
      return 'organise.do-questionnaire';
    case 'version-too-new':
      return 'organise.do-update';
    case 'sealed':
    case 'not-for-this-key':
      return 'organise.do-readable-copy';
    case 'not-a-waymark-file':
      return 'organise.do-ask-which';
    case 'unreadable':
      return 'organise.do-unreadable';
    case 'timeout':
      return 'organise.do-again';
    case 'schema':
    case 'rule':
      return 'organise.do-save-anew';
    default:
      return 'organise.do-send-again';
  }
}
