/**
 * What it means that a write failed. `full`: the disk is full or the storage broken, and after that no write of this browser
 * session can be trusted. `closed`: the connection is gone for good. `passing`: the same write can be tried again.
 */
export type Failure = 'full' | 'closed' | 'passing';

/** How a full disk appears; the last one is what `transaction()` throws. An aborted transaction may have one of them as its cause. */
const FULL: ReadonlySet<string> = new Set(['QuotaExceededError', 'UnknownError', 'InvalidStateError']);

/** The names of an error and of everything that it reports as its cause. */
function namesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  const causes = [inner, ...(Array.isArray(failures) ? (failures as readonly unknown[]) : [])];
  return [...(typeof name === 'string' ? [name] : []), ...causes.flatMap((cause) => namesOf(cause, depth + 1))];
}

/** `cause`: what the browser gives as the error of the transaction, which tells an abort for lack of space from any other. */
export function judgeFailure(error: unknown, cause: unknown): Failure {
  const names = [...namesOf(error), ...namesOf(cause)];
  if (names.some((name) => FULL.has(name))) return 'full';
  return names.includes('DatabaseClosedError') ? 'closed' : 'passing';
}
