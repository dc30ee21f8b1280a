import type { Response } from '@/domain/collection/response';

const PREFIX = 'sha256:';
const CODE_DIGITS = 8;

/** The receipt code that office and organiser can compare: the first eight hex digits of a checksum. */
export function receiptCode(checksum: string): string {
  return checksum.slice(PREFIX.length, PREFIX.length + CODE_DIGITS);
}

/** The name of a response file: the wave and the receipt code, never the office. */
export function responseFileName({ wave, checksum }: Pick<Response, 'wave' | 'checksum'>): string {
  return `${wave?.id ?? 'assessment'}-${receiptCode(checksum)}.response.json`;
}
