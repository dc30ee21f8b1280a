import { boundOf, type PeerPlace } from './peerPlaces';

/** What a comparison says before any chart, by topics. */
export type PeerVerdict =
  /** Nobody's answers are compared. */
  | { readonly kind: 'group'; readonly furthest: readonly string[]; readonly least: readonly string[] }
  /** The group's means are all the same, or there are none. */
  | { readonly kind: 'level' | 'nothing' }
  /** There are own answers, and no topic in which they can be compared. */
  | { readonly kind: 'unplaced' }
  | {
      readonly kind: 'placed';
      readonly above: readonly string[];
      readonly below: readonly string[];
      readonly middle: readonly string[];
    };

function groupVerdict(places: readonly PeerPlace[]): PeerVerdict {
  const means = places.flatMap(({ topic, cell }) =>
    cell?.mean === undefined ? [] : [{ topic, mean: boundOf(cell.mean) }],
  );
  if (means.length === 0) return { kind: 'nothing' };
  const values = means.map(({ mean }) => mean);
  const at = (value: number) => means.filter(({ mean }) => mean === value).map(({ topic }) => topic);
  const [highest, lowest] = [Math.max(...values), Math.min(...values)];
  return highest === lowest ? { kind: 'level' } : { kind: 'group', furthest: at(highest), least: at(lowest) };
}

/** Where an office is among its peers; without an own office, where the group is. Ties are named together, in questionnaire order. */
export function findPeerVerdict(places: readonly PeerPlace[], hasOwn: boolean): PeerVerdict {
  if (!hasOwn) return groupVerdict(places);
  const at = (place: PeerPlace['place']) => places.filter((own) => own.place === place).map(({ topic }) => topic);
  const [above, below, middle] = [at('above'), at('below'), at('middle')];
  if (above.length + below.length + middle.length === 0) return { kind: 'unplaced' };
  return { kind: 'placed', above, below, middle };
}
