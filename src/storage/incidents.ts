import type { OpenTab } from './tabs';
import type { Space } from './space';

/** What can be wrong with the storage of this browser. */
export type IncidentKind =
  'emptied' | 'closed' | 'damaged' | 'newer' | 'old-tab' | 'blocked' | 'refused' | 'insecure' | 'full';

export interface Incident {
  readonly kind: IncidentKind;
  readonly space: Space;
  /** Nothing on any screen can go on before this is settled. */
  readonly blocking: boolean;
  /** Begins anew, with nothing; where that is possible. */
  readonly beginAnew?: () => void;
  /** Tabs that are in the way. */
  readonly tabs?: readonly OpenTab[];
  /** This page still holds in memory what it showed, and can save it to a file. */
  readonly holds?: boolean;
  /** Rows that were set aside. */
  readonly rows?: number;
}

/** What is wrong at present, for whoever shows it. At most one incident of a kind and space. */
class Incidents {
  #present: readonly Incident[] = [];
  readonly #watchers = new Set<(present: readonly Incident[]) => void>();

  get present(): readonly Incident[] {
    return this.#present;
  }

  report(incident: Incident): void {
    this.#show([...this.#without(incident.kind, incident.space), incident]);
  }

  settle(kind: IncidentKind, space: Space): void {
    this.#show(this.#without(kind, space));
  }

  /** Calls back at once and at every change. Returns the way to stop. */
  watch(onChange: (present: readonly Incident[]) => void): () => void {
    this.#watchers.add(onChange);
    onChange(this.#present);
    return () => void this.#watchers.delete(onChange);
  }

  #without(kind: IncidentKind, space: Space): readonly Incident[] {
    return this.#present.filter((other) => other.kind !== kind || other.space !== space);
  }

  #show(present: readonly Incident[]): void {
    this.#present = present;
    for (const watcher of this.#watchers) watcher(present);
  }
}

export const incidents = new Incidents();
