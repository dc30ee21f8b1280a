const NAME = 'waymark-keys';

/** Whether single keys act inside a question; they do until somebody switches them off on this device. */
export function prefersKeys(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

/** Kept where the browser allows it; elsewhere the choice holds until the page is closed. */
export function keepKeys(on: boolean): void {
  try {
    localStorage.setItem(NAME, on ? 'on' : 'off');
  } catch {
    // A browser that stores nothing forgets the choice, which harms nothing.
  }
}
