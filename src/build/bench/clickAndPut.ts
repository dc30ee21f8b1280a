/** Milliseconds from a click to its frame, from the click to *saved*, and of a bare strict put after it. */
export interface ClickTimes {
  readonly frame: number;
  readonly saved: number;
  readonly put: number;
}

/** Runs inside the page of a topic: chooses one level after another, each time another one than before. */
export async function clickAndPut(clicks: number): Promise<ClickTimes[]> {
  const bare = await openBare();
  const mark = document.querySelector<HTMLElement>('[data-testid="save-state"]');
  const levels = [...document.querySelectorAll<HTMLInputElement>('input[data-testid*="-level-"]')];
  const times: ClickTimes[] = [];
  for (let done = 0; done < clicks; done += 1) {
    await pause(20 + Math.random() * 20);
    const free = levels.filter(({ checked }) => !checked);
    const [frame, saved] = await click(free[done % free.length]);
    times.push({ frame, saved, put: await put(done) });
  }
  bare.close();
  return times;

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, milliseconds));
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

  async function click(input: HTMLInputElement | undefined): Promise<readonly [number, number]> {
    const before = Number(mark?.dataset['sequence']);
    const begun = performance.now();
    const since = () => performance.now() - begun;
    const saved = untilSaved(before).then(since);
    const drawn = nextFrame().then(since);
    input?.click();
    return Promise.all([drawn, saved]);
  }
}
