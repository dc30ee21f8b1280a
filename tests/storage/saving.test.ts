import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_MILLISECONDS, Saving } from '@/storage/saving';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A change that ends when the test says so. */
function aChange() {
  let succeed!: (sequence: number) => void;
  let fail!: () => void;
  const running = new Promise<number>((resolve, reject) => {
    succeed = resolve;
    fail = () => reject(new Error('Not this time.'));
  });
  return { attempt: () => running, succeed, fail };
}
const state = (saving: Saving) => saving.current.state;

describe('what is said of a change', () => {
  it('is saved only once it is durable', async () => {
    const saving = new Saving(true, 4);
    const change = aChange();
    const saved = saving.run(change.attempt);
    expect(saving.current).toMatchObject({ state: 'saving', sequence: 4 });
    change.succeed(5);
    expect(await saved).toBe(true);
    expect(saving.current).toMatchObject({ state: 'saved', sequence: 5 });
  });

  it('is not saved while another one is under way', async () => {
    const saving = new Saving(true, 0);
    const [first, second] = [aChange(), aChange()];
    const saved = saving.run(first.attempt);
    void saving.run(second.attempt);
    first.succeed(1);
    await saved;
    expect(state(saving)).toBe('saving');
    second.succeed(2);
    await vi.waitFor(() => expect(state(saving)).toBe('saved'));
  });

  it('is not saved when it takes longer than two seconds, and becomes saved when it completes after all', async () => {
    const saving = new Saving(true, 0);
    const change = aChange();
    const saved = saving.run(change.attempt);
    vi.advanceTimersByTime(LONGEST_MILLISECONDS - 1);
    expect(state(saving)).toBe('saving');
    vi.advanceTimersByTime(1);
    expect(saving.current).toMatchObject({ state: 'failed', canRetry: false });
    change.succeed(1);
    expect(await saved).toBe(true);
    expect(saving.current).toMatchObject({ state: 'saved', sequence: 1 });
  });

  it('stays not saved after a failure, whatever else is saved, until it was tried again', async () => {
    const saving = new Saving(true, 0);
    let broken = true;
    expect(await saving.run(async () => (broken ? Promise.reject(new Error('No.')) : 2))).toBe(false);
    expect(await saving.run(async () => 1)).toBe(true);
    expect(saving.current).toMatchObject({ state: 'failed', canRetry: true, sequence: 1 });
    expect(await saving.retry()).toBe(false);
    expect(state(saving)).toBe('failed');
    broken = false;
    expect(await saving.retry()).toBe(true);
    expect(saving.current).toMatchObject({ state: 'saved', canRetry: false, sequence: 2 });
  });

  it('is never made over a later change of the same place', async () => {
    const saving = new Saving(true, 0);
    const made: string[] = [];
    let broken = true;
    const change = (name: string) => async () => {
      if (broken) throw new Error('No.');
      made.push(name);
      return made.length;
    };
    await saving.run(change('first'), 'place');
    await saving.run(change('elsewhere'), 'other place');
    broken = false;
    await saving.run(change('second'), 'place');
    await saving.retry();
    expect(made).toEqual(['second', 'elsewhere']);
    expect(state(saving)).toBe('saved');
  });

  it('follows what other tabs make durable, and never falls', () => {
    const saving = new Saving(true, 7);
    saving.follow(9);
    saving.follow(8);
    expect(saving.current.sequence).toBe(9);
  });

  it('in memory is never saved', async () => {
    const saving = new Saving(false, 0);
    const change = aChange();
    void saving.run(change.attempt);
    vi.advanceTimersByTime(LONGEST_MILLISECONDS * 2);
    expect(state(saving)).toBe('memory');
    change.succeed(1);
    await vi.waitFor(() => expect(saving.current).toMatchObject({ state: 'memory', sequence: 1 }));
  });
});

describe('after the disk was left', () => {
  it('nothing counts as saved, also what completes later', async () => {
    const saving = new Saving(true, 3);
    const change = aChange();
    const saved = saving.run(change.attempt);
    const stopped = saving.stop(false);
    change.succeed(4);
    expect(await saved).toBe(false);
    await stopped;
    expect(saving.current).toMatchObject({ state: 'failed', sequence: 3, canRetry: false });
    expect(await saving.run(async () => 99)).toBe(true);
    expect(saving.current).toMatchObject({ state: 'failed', sequence: 3 });
    expect(await saving.retry()).toBe(false);
  });

  it('what failed is made where everything is kept then', async () => {
    const saving = new Saving(true, 0);
    let inMemory = false;
    const made: string[] = [];
    const change = (name: string) => async () => {
      if (!inMemory) throw new Error('No.');
      return made.push(name);
    };
    await saving.run(change('a'));
    await saving.run(change('b'));
    await saving.stop(true);
    inMemory = true;
    await saving.keepFailed();
    expect(made).toEqual(['a', 'b']);
    expect(state(saving)).toBe('failed');
  });

  it('what was saved stays so as long as nothing is changed, if the disk can be trusted', async () => {
    const saving = new Saving(true, 5);
    await saving.stop(false);
    expect(state(saving)).toBe('saved');
    await saving.run(async () => 1);
    expect(saving.current).toMatchObject({ state: 'failed', sequence: 5 });
  });

  it('a change that never ends is not waited for without end', async () => {
    const saving = new Saving(true, 0);
    void saving.run(aChange().attempt);
    const stopped = saving.stop(true);
    await vi.advanceTimersByTimeAsync(LONGEST_MILLISECONDS);
    await expect(stopped).resolves.toBeUndefined();
  });
});

it('a copy gets what failed and what is still under way for too long, and nothing is forgotten by that', async () => {
  const saving = new Saving<string[]>(true, 0);
  const change = (name: string) => async (copy?: string[]) => {
    if (!copy) throw new Error('No.');
    return copy.push(name);
  };
  const never = new Promise<number>(() => undefined);
  await saving.run(change('failed'));
  void saving.run((copy) => (copy ? Promise.resolve(copy.push('slow')) : never));
  vi.advanceTimersByTime(LONGEST_MILLISECONDS);
  const copy: string[] = [];
  await saving.copyUnsaved(copy);
  expect(copy).toEqual(['failed', 'slow']);
  expect(saving.current).toMatchObject({ state: 'failed', canRetry: true });
});
