import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a separator at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Ends the program with one sentence and exit code 1.
 * @param {string} sentence
 * @returns {never}
 */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
