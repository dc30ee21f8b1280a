/** What is known about the last change. `memory`: nothing durable is possible in this browser. */
export interface SaveState {
  readonly state: 'saved' | 'saving' | 'failed' | 'memory';
  /** Number of durable changes of this database so far; never falls. */
  readonly sequence: number;
  /** When the last change of this page became durable; null before the first. */
  readonly savedAt: string | null;
  /** A change failed that can be tried again. Not so while it may still complete, nor when nothing is written any more. */
  readonly canRetry: boolean;
}

/** A change. Resolves with the sequence once it is durable; tried again somewhere else, it leaves what it was made for alone. */
export type Attempt<Place> = (elsewhere?: Place) => Promise<number>;

interface Waiting<Place> {
  readonly attempt: Attempt<Place>;
  /** Number of the change, in the order in which they were made. */
  readonly order: number;
  /** What it changes; a later change of the same makes an earlier one that failed needless. */
  readonly subject: string | undefined;
}

/** A change that takes longer is shown as not saved until it completes. */
export const LONGEST_MILLISECONDS = 2000;

/**
 * The one place that says *saved*. A change counts as saved only after its transaction completed; a change that failed
 * stays failed until it was tried again with success, and once nothing can be trusted any more nothing counts as saved.
 */
export class Saving<Place = unknown> {
  #state: SaveState;
  #changes = 0;
  #failed: readonly Waiting<Place>[] = [];
  readonly #running = new Map<Waiting<Place>, Promise<unknown>>();
  readonly #slow = new Set<Waiting<Place>>();
  #stopped = false;
  /** Something that was entered is not durable and never will be in this page. */
  #lost = false;
  readonly #watchers = new Set<(state: SaveState) => void>();

  constructor(
    readonly durable: boolean,
    sequence: number,
  ) {
    this.#state = { state: durable ? 'saved' : 'memory', sequence, savedAt: null, canRetry: false };
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

  /**
   * Runs a change. Resolves with whether it is kept: durably, or where nothing is durable any more (which the state says) in
   * memory.
   */
  run(attempt: Attempt<Place>, subject?: string): Promise<boolean> {
    this.#changes += 1;
    return this.#try({ attempt, order: this.#changes, subject });
  }

  /** Tries everything that failed again, in order. Stops at the first that fails again. */
  async retry(): Promise<boolean> {
    if (this.#stopped) return false;
    return this.#again();
  }

  /** Another tab made a durable change. */
  follow(sequence: number): void {
    if (!this.#stopped && sequence > this.#state.sequence) this.#show(sequence);
  }

  /**
   * From now on nothing is durable. `lost`: what was saved before is in doubt too. Resolves once no change is under way any
   * more, or has been for too long.
   */
  async stop(lost: boolean): Promise<void> {
    const underWay = [...this.#running.values()];
    this.#stopped = true;
    this.#lost ||= lost || this.#failed.length > 0 || underWay.length > 0;
    this.#show();
    const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_MILLISECONDS));
    if (underWay.length > 0) await Promise.race([Promise.allSettled(underWay), patience]);
  }

  /** Makes the changes that failed where they can be kept after `stop`: in memory. */
  async keepFailed(): Promise<void> {
    await this.#again();
  }

  /** Makes the changes that are not durable in a copy, and forgets none of them. */
  async copyUnsaved(copy: Place): Promise<void> {
    const waiting = [...this.#failed, ...this.#slow].toSorted((a, b) => a.order - b.order);
    for (const { attempt } of waiting) await attempt(copy);
  }

  async #again(): Promise<boolean> {
    const waiting = this.#failed;
    this.#failed = [];
    for (const [index, one] of waiting.entries()) {
      if (await this.#try(one)) continue;
      this.#failed = [...this.#failed, ...waiting.slice(index + 1)];
      this.#show();
      return false;
    }
    return true;
  }

  async #try(waiting: Waiting<Place>): Promise<boolean> {
    const begunBefore = !this.#stopped;
    const running = waiting.attempt();
    this.#running.set(waiting, running);
    const timer = setTimeout(() => this.#tooSlow(waiting), LONGEST_MILLISECONDS);
    this.#show();
    const sequence = await running.catch(() => null);
    clearTimeout(timer);
    this.#running.delete(waiting);
    this.#slow.delete(waiting);
    // What completes after the end cannot be trusted: it is made once more where everything is kept then.
    const kept = sequence !== null && begunBefore !== this.#stopped;
    if (kept) this.#succeed(waiting, sequence);
    else this.#fail(waiting);
    return kept;
  }

  #succeed({ subject, order }: Waiting<Place>, sequence: number): void {
    if (subject !== undefined)
      this.#failed = this.#failed.filter((other) => other.subject !== subject || other.order > order);
    if (this.#stopped) this.#lost = true;
    if (this.#stopped) this.#show();
    else this.#show(sequence, new Date().toISOString());
  }

  #fail(waiting: Waiting<Place>): void {
    this.#failed = [...this.#failed, waiting].toSorted((a, b) => a.order - b.order);
    this.#show();
  }

  #tooSlow(waiting: Waiting<Place>): void {
    if (!this.durable || !this.#running.has(waiting)) return;
    this.#slow.add(waiting);
    this.#show();
  }

  #stateNow(): SaveState['state'] {
    if (this.#failed.length > 0 || this.#slow.size > 0 || this.#lost) return 'failed';
    if (!this.durable) return 'memory';
    return this.#running.size > 0 ? 'saving' : 'saved';
  }

  #show(sequence = this.#state.sequence, savedAt = this.#state.savedAt): void {
    const canRetry = !this.#stopped && this.#failed.length > 0;
    this.#state = { state: this.#stateNow(), sequence: Math.max(sequence, this.#state.sequence), savedAt, canRetry };
    for (const watcher of this.#watchers) watcher(this.#state);
  }
}
