/** What is known about the last change. `memory`: nothing durable is possible in this browser. */
export interface SaveState {
  readonly state: 'saved' | 'saving' | 'failed' | 'memory';
  /** Number of durable changes of this database so far; never falls. */
  readonly sequence: number;
  /** When the last change of this page became durable; null before the first. */
  readonly savedAt: string | null;
}

type Attempt = () => Promise<number>;

/**
 * The one place that says *saved*. A change counts as saved only after its transaction completed; a change that failed
 * stays failed until it was tried again with success.
 */
export class Saving {
  #state: SaveState;
  #running = 0;
  #failed: Attempt[] = [];
  readonly #watchers = new Set<(state: SaveState) => void>();

  constructor(
    readonly durable: boolean,
    sequence: number,
  ) {
    this.#state = { state: durable ? 'saved' : 'memory', sequence, savedAt: null };
  }

  get current(): SaveState {
    return this.#state;
  }

  /** Calls back at once and at every change. Returns the way to stop. */
  watch(onChange: (state: SaveState) => void): () => void {
    this.#watchers.add(onChange);
    onChange(this.#state);
    return () => void this.#watchers.delete(onChange);
  }

  /** Runs a change that resolves with the new sequence once it is durable. Resolves with whether it is saved now. */
  async run(attempt: Attempt): Promise<boolean> {
    this.#running += 1;
    this.#show();
    try {
      const sequence = await attempt();
      this.#running -= 1;
      this.#show(sequence, new Date().toISOString());
      return true;
    } catch {
      this.#running -= 1;
      this.#failed.push(attempt);
      this.#show();
      return false;
    }
  }

  /** Tries everything that failed again, in order. Stops at the first that fails again. */
  async retry(): Promise<boolean> {
    const attempts = this.#failed;
    this.#failed = [];
    for (const [index, attempt] of attempts.entries()) {
      if (!(await this.run(attempt))) {
        this.#failed.push(...attempts.slice(index + 1));
        this.#show();
        return false;
      }
    }
    return true;
  }

  /** Another tab made a durable change. */
  follow(sequence: number): void {
    if (sequence > this.#state.sequence) this.#show(sequence);
  }

  #show(sequence = this.#state.sequence, savedAt = this.#state.savedAt): void {
    const settled = this.durable ? 'saved' : 'memory';
    const state = this.#failed.length > 0 ? 'failed' : this.#running > 0 && this.durable ? 'saving' : settled;
    this.#state = { state, sequence: Math.max(sequence, this.#state.sequence), savedAt };
    for (const watcher of this.#watchers) watcher(this.#state);
  }
}
