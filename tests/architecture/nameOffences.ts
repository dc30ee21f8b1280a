import { EMPTY_NAMES } from './layers';

/** What the names on the way to a file say that the architecture forbids, a sentence each. */
export function nameOffences(file: string): string[] {
  const names = file.split('/').map((name) => name.replace(/\.\w+$/, ''));
  const empty = names.filter((name) => EMPTY_NAMES.includes(name.toLowerCase()));
  const barrel = /(^|\/)index\.(ts|mjs|js|vue)$/.test(file) ? [`${file}: name it after what it exports.`] : [];
  return [...empty.map((name) => `${file}: "${name}" does not say what is inside.`), ...barrel];
}
