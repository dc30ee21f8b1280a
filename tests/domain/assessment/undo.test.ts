import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inverseOf, type Change, type ChangeKind } from '@/domain/assessment/change';
import { placesAt, type Places } from '@/domain/assessment/moment';
import { findRedo, findUndo } from '@/domain/assessment/undo';

const PATH = 'answer/strategy-mandate';
const line = (sequence: number, kind: ChangeKind = 'edit', of: number | null = null): Change => ({
  sequence,
  at: '2027-02-01T09:00:00.000Z',
  kind,
  of,
  places: [{ path: PATH, before: null, after: sequence }],
});

describe('undo', () => {
  test('takes back the last change, then the one before it', () => {
    expect(findUndo([line(1), line(2)])?.sequence).toBe(2);
    expect(findUndo([line(1), line(2), line(3, 'undo', 2)])?.sequence).toBe(1);
  });

  test('has nothing left when every change was taken back', () => {
    expect(findUndo([line(1), line(2, 'undo', 1)])).toBeUndefined();
    expect(findUndo([])).toBeUndefined();
  });

  test('takes back a redo, and then does not take back the change under it a second time', () => {
    const history = [line(1), line(2), line(3, 'undo', 2), line(4, 'redo', 3)];
    expect(findUndo(history)?.sequence).toBe(4);
    expect(findUndo([...history, line(5, 'undo', 4)])?.sequence).toBe(1);
  });

  test('takes back a restored moment like any other change', () => {
    expect(findUndo([line(1), line(2, 'restore', 0)])?.sequence).toBe(2);
  });
});

describe('redo', () => {
  test('does the last undo again, then the one before it', () => {
    const history = [line(1), line(2), line(3, 'undo', 2), line(4, 'undo', 1)];
    expect(findRedo(history)?.sequence).toBe(4);
    expect(findRedo([...history, line(5, 'redo', 4)])?.sequence).toBe(3);
  });

  test('has nothing to do once something else was changed', () => {
    expect(findRedo([line(1), line(2, 'undo', 1), line(3)])).toBeUndefined();
    expect(findRedo([line(1), line(2, 'undo', 1), line(3, 'redo', 2)])).toBeUndefined();
    expect(findRedo([line(1)])).toBeUndefined();
  });
});

/** What an editor with two stacks shows after the same steps: the textbook way, without a log. */
function withStacks(steps: readonly (number | 'undo' | 'redo')[]): number | null {
  let value: number | null = null;
  const past: (number | null)[] = [];
  let future: (number | null)[] = [];
  for (const step of steps) {
    if (typeof step === 'number') {
      past.push(value);
      value = step;
      future = [];
      continue;
    }
    const [from, to] = step === 'undo' ? [past, future] : [future, past];
    const next = from.pop();
    if (next === undefined) continue;
    to.push(value);
    value = next;
  }
  return value;
}

function withLog(steps: readonly (number | 'undo' | 'redo')[]): { value: number | null; history: readonly Change[] } {
  const history: Change[] = [];
  let places: Places = new Map();
  const add = (kind: ChangeKind, of: number | null, changed: Change['places']) => {
    history.push({ ...line(history.length + 1, kind, of), places: changed });
    const next = new Map(places);
    for (const { path, after } of changed) {
      if (after === null) next.delete(path);
      else next.set(path, after);
    }
    places = next;
  };
  for (const step of steps) {
    if (typeof step === 'number') {
      add('edit', null, [{ path: PATH, before: places.get(PATH) ?? null, after: step }]);
      continue;
    }
    const change = step === 'undo' ? findUndo(history) : findRedo(history);
    if (change) add(step, change.sequence, inverseOf(change.places));
  }
  return { value: (places.get(PATH) as number | undefined) ?? null, history };
}

const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom('undo' as const, 'redo' as const)));

test('any order of changes, undo and redo shows what an editor with two stacks shows', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      expect(withLog(taken).value).toBe(withStacks(taken));
    }),
  );
});

test('every earlier moment can be told from what is there now and the log', () => {
  fc.assert(
    fc.property(steps, fc.nat({ max: 30 }), (taken, upTo) => {
      const { value, history } = withLog(taken);
      const now: Places = new Map(value === null ? [] : [[PATH, value]]);
      const then = placesAt(now, history, upTo).get(PATH) ?? null;
      const last = history.findLast(({ sequence }) => sequence <= upTo);
      expect(then).toBe(last ? (last.places[0]?.after ?? null) : null);
    }),
  );
});
