/** A tied topic that is to stand directly above another one. */
export interface Move {
  readonly topic: string;
  readonly above: string;
}
