import type { SaveState, Saving } from './saving';

/** Whether something would be lost if the page were closed now. */
function isAtRisk({ state, sequence }: SaveState): boolean {
  return state === 'saving' || state === 'failed' || (state === 'memory' && sequence > 0);
}

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/**
 * Lets the browser ask before the page is left while something is not saved. Only then: a page that always listens is never
 * kept in the browser's memory. Returns the way to stop.
 */
export function warnBeforeLeaving(saving: Pick<Saving, 'watch'>): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const stop = saving.watch((state) => {
    if (isAtRisk(state)) window.addEventListener('beforeunload', warn);
    else window.removeEventListener('beforeunload', warn);
  });
  return () => {
    stop();
    window.removeEventListener('beforeunload', warn);
  };
}
