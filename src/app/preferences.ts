/** What the reader chose for the look of this device; no part of any assessment. */
export type Theme = 'system' | 'light' | 'dark';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

function read(name: string): string | null {
  try {
    return localStorage.getItem(`waymark-${name}`);
  } catch {
    return null;
  }
}

/** Kept where the browser allows it; a browser that stores nothing only forgets the choice. */
function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`waymark-${name}`, value);
  } catch {
    // The choice holds until the page is closed.
  }
}

export function preferredTheme(): Theme {
  return THEMES.find((theme) => theme === read('theme')) ?? 'system';
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function keepTheme(theme: Theme): void {
  keep('theme', theme);
  applyTheme(theme);
}

/** Languages in order of preference: the one chosen here, then those of the browser. */
export function preferredLanguages(): readonly string[] {
  const chosen = read('language');
  return chosen ? [chosen, ...navigator.languages] : navigator.languages;
}

export function keepLanguage(language: string): void {
  keep('language', language);
}
