/** Every verdict on a file, stable for ever: the first that applies in the order of the file-format documentation. */
export const REASON_CODES = [
  'ok',
  'duplicate',
  'superseded',
  'older-revision',
  'conflict',
  'wrong-wave',
  'unknown-questionnaire',
  'questionnaire-changed',
  'version-too-new',
  'not-for-this-key',
  'sealed',
  'not-a-waymark-file',
  'not-json',
  'not-utf8',
  'too-large',
  'too-deep',
  'duplicate-key',
  'schema',
  'rule',
  'checksum',
  'damaged-archive',
  'unreadable',
  'timeout',
] as const;

export type ReasonCode = (typeof REASON_CODES)[number];
