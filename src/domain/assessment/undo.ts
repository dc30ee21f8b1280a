import type { Change } from './change';

/**
 * The change that *undo* takes back: the last one that has not been taken back. `changes` is the history of one assessment,
 * oldest first; undefined when nothing is left. An undo that was done again (redo) is such a change too.
 */
export function findUndo(changes: readonly Change[]): Change | undefined {
  const takenBack = new Set<number | null>();
  return changes.findLast(({ kind, sequence, of }) => {
    if (kind === 'undo') takenBack.add(of);
    return kind !== 'undo' && !takenBack.has(sequence);
  });
}

/**
 * The undo that *redo* takes back: the last one that has not been done again, as long as nothing else was changed since.
 * `changes` is the history of one assessment, oldest first; undefined when there is none.
 */
export function findRedo(changes: readonly Change[]): Change | undefined {
  const doneAgain = new Set<number | null>();
  const last = changes.findLast(({ kind, sequence, of }) => {
    if (kind === 'redo') doneAgain.add(of);
    return kind !== 'redo' && !doneAgain.has(sequence);
  });
  return last?.kind === 'undo' ? last : undefined;
}
