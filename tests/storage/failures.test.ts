import { expect, it } from 'vitest';
import { judgeFailure } from '@/storage/failures';

const error = (name: string) => new DOMException('', name);

it.each(['QuotaExceededError', 'UnknownError', 'InvalidStateError'])('%s means that the disk is full', (name) => {
  expect(judgeFailure(error(name), null)).toBe('full');
});

it('an abort means it when the browser gives it as the cause', () => {
  expect(judgeFailure(error('AbortError'), error('QuotaExceededError'))).toBe('full');
  expect(judgeFailure(Object.assign(new Error(), { name: 'AbortError', inner: error('UnknownError') }), null)).toBe(
    'full',
  );
  const bulk = Object.assign(new Error(), { name: 'BulkError', failures: [error('QuotaExceededError')] });
  expect(judgeFailure(bulk, null)).toBe('full');
});

it('any other abort, and any other error, can be tried again', () => {
  expect(judgeFailure(error('AbortError'), null)).toBe('passing');
  expect(judgeFailure(error('ConstraintError'), undefined)).toBe('passing');
  expect(judgeFailure('nothing that is known', null)).toBe('passing');
});

it('a closed connection stays closed', () => {
  expect(judgeFailure(error('DatabaseClosedError'), null)).toBe('closed');
});
