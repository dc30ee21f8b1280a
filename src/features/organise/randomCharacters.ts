import { RANDOM_CHARACTERS } from '@/domain/collection/newWaveId';

const CHARACTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** Six random digits and lower-case letters: what keeps two waves with one title apart. */
export function randomCharacters(): string {
  const random = crypto.getRandomValues(new Uint32Array(RANDOM_CHARACTERS));
  return Array.from(random, (number) => CHARACTERS[number % CHARACTERS.length]).join('');
}
