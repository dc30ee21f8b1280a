/**
 * Milliseconds from a click to its frame, to the end of the transaction that makes it durable, and to *saved*; from the same
 * click to the end of a bare strict put, when nothing but the put hears of it; and of a bare strict put while the page rests.
 */
export interface ClickTimes {
  readonly frame: number;
  readonly durable: number;
  readonly saved: number;
  readonly clickedPut: number;
  readonly restingPut: number;
}

/** Runs inside a page before anything else: says that a transaction which writes is complete, before anybody else hears it. */
export function announceDurable(): void {
  const { prototype } = IDBDatabase;
  const { transaction } = prototype;
  const announce = ({ target }: Event) => {
    if (target instanceof IDBTransaction && target.mode === 'readwrite') document.dispatchEvent(new Event('durable'));
  };
  prototype.transaction = function (...how) {
    this.addEventListener('complete', announce, { capture: true });
    return transaction.apply(this, how);
  };
}

/** Runs inside the page of a topic: chooses one level after another, each time another one than before. */
export async function clickAndPut(clicks: number): Promise<ClickTimes[]> {
  const bare = await openBare();
  const mark = document.querySelector<HTMLElement>('[data-testid="save-state"]');
  const levels = [...document.querySelectorAll<HTMLInputElement>('input[data-testid*="-level-"]')];
  const times: ClickTimes[] = [];
  for (let done = 0; done < clicks; done += 1) {
    const free = () => levels.filter(({ checked }) => !checked);
    await rest();
    const clickedPut = await clickUnheard(free()[(done * 7) % free().length], done);
    await rest();
    const restingPut = await put(done);
    await rest();
    const [frame, durable, saved] = await click(free()[done % free().length]);
    times.push({ frame, durable, saved, clickedPut, restingPut });
  }
  bare.close();
  return times;

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
  }

  /** Long enough for everything that follows a change, and never in step with the screen. */
  function rest(): Promise<void> {
    return pause(60 + Math.random() * 20);
  }

  function openBare(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('bare');
      request.onupgradeneeded = () => request.result.createObjectStore('rows');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('No database.'));
    });
  }

  function put(number: number): Promise<number> {
    const begun = performance.now();
    return new Promise((resolve) => {
      const transaction = bare.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => resolve(performance.now() - begun);
      transaction.objectStore('rows').put({ value: { code: 'level', level: 3 }, at: new Date().toISOString() }, number);
    });
  }

  /** The browser shows what is chosen; only a bare put is told, and then it is undone. */
  async function clickUnheard(input: HTMLInputElement | undefined, number: number): Promise<number> {
    const chosen = levels.find(({ checked, name }) => checked && name === input?.name);
    let ended: Promise<number> | undefined;
    const catchChange = (event: Event) => {
      event.stopImmediatePropagation();
      ended ??= put(number);
    };
    document.addEventListener('change', catchChange, { capture: true });
    const begun = performance.now();
    input?.click();
    await ended;
    const taken = performance.now() - begun;
    document.removeEventListener('change', catchChange, { capture: true });
    if (input) input.checked = false;
    if (chosen) chosen.checked = true;
    return taken;
  }

  /** After the frame in which something is drawn has been handed on. */
  function nextFrame(): Promise<void> {
    return new Promise((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      }),
    );
  }

  function untilSaved(before: number): Promise<void> {
    return new Promise((resolve) => {
      const isSaved = () => mark?.dataset['state'] === 'saved' && Number(mark.dataset['sequence']) > before;
      const observer = new MutationObserver(() => {
        if (!isSaved()) return;
        observer.disconnect();
        resolve();
      });
      if (mark) observer.observe(mark, { attributes: true });
    });
  }

  /** The end of the next transaction that writes. */
  function untilDurable(): Promise<void> {
    return new Promise((resolve) => document.addEventListener('durable', () => resolve(), { once: true }));
  }

  async function click(input: HTMLInputElement | undefined): Promise<readonly [number, number, number]> {
    const before = Number(mark?.dataset['sequence']);
    const durable = untilDurable();
    const begun = performance.now();
    const since = () => performance.now() - begun;
    const ends = [nextFrame().then(since), durable.then(since), untilSaved(before).then(since)] as const;
    input?.click();
    return Promise.all(ends);
  }
}
