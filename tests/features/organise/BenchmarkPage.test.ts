// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { expose, type Endpoint } from 'comlink';
import { openScreen, type Screen } from '@tests/features/assess/openScreen';
import { aCollectedFile } from '@tests/support/aCollectedFile';
import { failToPut } from '@tests/support/failingPuts';
import { anInvitation } from '@tests/support/anInvitation';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectedFile } from '@/domain/collection/collectedFile';
import type { Level } from '@/domain/questionnaire/questionnaire';
import '@/features/compare/reading/BenchmarkReading.vue';
import '@/features/organise/BenchmarkPage.vue';
import { openDatabase, removeDatabase } from '@/storage/database';
import { loadWave } from '@/storage/waves';
import { ReleaseAuditor } from '@/workers/releaseAuditor';
import { aLevelResponse, keepWave, twoOfOneOffice } from './collection';

/** What a browser's worker does for the audit, in this thread: there are no workers here. */
class SameThreadWorker {
  readonly #port: MessagePort;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    expose(new ReleaseAuditor(), port2 as unknown as Endpoint);
    this.#port = port1;
  }

  postMessage(...message: Parameters<MessagePort['postMessage']>): void {
    this.#port.postMessage(...message);
  }

  addEventListener(type: string, listener: EventListener): void {
    (this.#port as unknown as EventTarget).addEventListener(type, listener);
    this.#port.start();
  }

  removeEventListener(type: string, listener: EventListener): void {
    (this.#port as unknown as EventTarget).removeEventListener(type, listener);
  }

  terminate(): void {
    this.#port.close();
  }
}

let screen: Screen;
beforeEach(() => {
  vi.stubGlobal('MessageChannel', MessageChannel);
  vi.stubGlobal('Worker', SameThreadWorker);
});
afterEach(async () => {
  screen.close();
  vi.unstubAllGlobals();
  await removeDatabase('own');
  localStorage.clear();
});

const CODES = ['XA', 'XB', 'XC', 'XD', 'XE', 'XF', 'XG', 'XH'];

/** Offices at levels 2 and 3 in turn; the last one did not agree to published figures. */
async function openBenchmark(offices: number, more: readonly CollectedFile[] = []): Promise<void> {
  const files = CODES.slice(0, offices).map((code, place) => {
    const consent = { benchmark: place < offices - 1, name: 'hidden', text: 'organiser', contact: false };
    const responseId = String(place).padStart(32, '0');
    const response = aLevelResponse(code, (2 + (place % 2)) as Level, { responseId, consent });
    return aCollectedFile(response, { file: `${code}.response.json` });
  });
  await keepWave(anInvitation(), [...files, ...more]);
  screen = await openScreen('/organise/wave-1/benchmark');
}

async function isReady(): Promise<void> {
  const button = await screen.find<HTMLButtonElement>('publish-benchmark');
  await vi.waitFor(() => expect(button.element.disabled).toBe(false));
}

/** The names of files that are saved from now on. */
function catchFiles(): readonly string[] {
  const saved: string[] = [];
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  return saved;
}

async function publish(): Promise<void> {
  await (await screen.find('publish-benchmark')).trigger('click');
  await (await screen.find('confirm-publish')).trigger('click');
}

const released = async () => (await loadWave(await openDatabase('own'), 'wave-1'))?.release;

describe('a benchmark of few offices', () => {
  it('is not written, and the screen says by which rule and from how many offices it would be', async () => {
    await openBenchmark(4);
    const none = await screen.find('benchmark-none');
    expect(none.attributes('data-reason')).toBe('empty');
    expect(none.text()).toContain('3 offices agreed to published figures');
    expect(none.text()).toContain('It works from 5 offices');
    expect((await screen.find<HTMLButtonElement>('publish-benchmark')).element.disabled).toBe(true);
  });
});

describe('a benchmark', () => {
  it('is shown as participants will see it, with how many did not agree', async () => {
    await openBenchmark(8);
    expect((await screen.find('benchmark-offices')).text()).toBe('7 of 8: one did not agree to published figures');
    await isReady();
    expect((await screen.find('compare-strategy')).attributes('data-mean')).toBe('2.5');
    expect(screen.page.text()).toContain('What is not published, and why');
  }, 40_000);

  it('is published once, and that is remembered before the file leaves', async () => {
    const saved = catchFiles();
    await openBenchmark(8);
    await isReady();
    expect(await released()).toBeUndefined();
    await (await screen.find('publish-benchmark')).trigger('click');
    await (await screen.find('confirm-publish')).trigger('click');
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    const { checksum } = (await released()) ?? { checksum: '' };
    expect(saved).toEqual([`wave-1-${checksum.slice(7, 15)}.benchmark.json`]);
    expect(screen.has('publish-benchmark')).toBe(false);
    expect(screen.page.text()).toContain('A second release is refused');
    await (await screen.find('save-benchmark-again')).trigger('click');
    await vi.waitFor(() => expect(saved).toHaveLength(2));
    expect(saved[1]).toBe(saved[0]);
    vi.restoreAllMocks();
  }, 40_000);

  it('does not leave before it is durable that it was released', async () => {
    const saved = catchFiles();
    await openBenchmark(8);
    await isReady();
    failToPut('ConstraintError');
    await publish();
    expect((await screen.find('benchmark-outcome')).attributes('data-outcome')).toBe('not-saved');
    const again = await screen.find<HTMLButtonElement>('save-benchmark-again');
    expect(again.element.disabled).toBe(true);
    expect(screen.page.text()).not.toContain('This wave has been released');
    vi.restoreAllMocks();
    const files = catchFiles();
    await (await openDatabase('own')).saving.retry();
    await vi.waitFor(() => expect(again.element.disabled).toBe(false));
    expect(screen.has('benchmark-outcome')).toBe(false);
    await again.trigger('click');
    await vi.waitFor(() => expect(files).toHaveLength(1));
    const { checksum } = (await released()) ?? { checksum: '' };
    expect(files).toEqual([`wave-1-${checksum.slice(7, 15)}.benchmark.json`]);
    expect(saved).toEqual([]);
    vi.restoreAllMocks();
  }, 40_000);

  it('does not leave after a full disk, tried before or after it was said', async () => {
    const saved = catchFiles();
    await openBenchmark(8);
    await isReady();
    failToPut('QuotaExceededError');
    await publish();
    expect((await screen.find('benchmark-outcome')).attributes('data-outcome')).toBe('not-saved');
    // In memory the wave is released by now.
    await vi.waitFor(async () => expect(await released()).toBeDefined());
    expect((await screen.find<HTMLButtonElement>('save-benchmark-again')).element.disabled).toBe(true);
    expect(saved).toEqual([]);
    vi.restoreAllMocks();
  }, 40_000);

  it('is not published before it was said that a conflict is undecided', async () => {
    await openBenchmark(8, twoOfOneOffice());
    await isReady();
    const note = await screen.find('benchmark-undecided');
    expect(note.text()).toContain('One conflict is not decided yet, and none of its files counts in this release.');
    expect(note.get('a').attributes('href')).toBe('#/organise/wave-1/collect');
    await (await screen.find('publish-benchmark')).trigger('click');
    const question = (await screen.find('confirm-publish')).element.closest('dialog');
    expect(question?.textContent).toContain('One conflict is not decided yet');
  }, 40_000);

  it('is not there when the audit was stopped', async () => {
    await openBenchmark(8);
    await (await screen.find('benchmark-cancel')).trigger('click');
    expect((await screen.find('benchmark-none')).attributes('data-reason')).toBe('cancelled');
    await (await screen.find('benchmark-prepare')).trigger('click');
    await isReady();
  }, 40_000);
});

describe('the forecast', () => {
  it('tells on the screen of the wave from how many offices a benchmark can be made', async () => {
    await keepWave(anInvitation());
    screen = await openScreen('/organise/wave-1');
    expect((await screen.find('benchmark-forecast')).text()).toContain('From 5 offices on the means of topics');
  });

  it('counts those that agreed to published figures on the screen of the collection', async () => {
    await openBenchmark(8);
    await screen.goTo('/organise/wave-1/collect');
    expect((await screen.find('benchmark-forecast')).text()).toContain('With 7 offices that agree');
  });
});
