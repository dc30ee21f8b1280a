import type { Refusal } from './opening/readFiles';

/** A file that was refused, what for, and its name. */
export interface Refused {
  readonly what: 'benchmark' | 'own';
  readonly name: string;
  readonly refusal: Refusal;
}
