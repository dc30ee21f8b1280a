import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptedResponses, conflictsOf } from '@/domain/collection/acceptedResponses';
import type { CollectedFile } from '@/domain/collection/collectedFile';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import { newFilesOf } from '@/domain/collection/newFilesOf';
import { aCollectedFile, aRefusedFile } from '@tests/support/aCollectedFile';
import { aResponse } from '@tests/support/aResponse';

const ID = { one: '1'.repeat(32), two: '2'.repeat(32), three: '3'.repeat(32) };

/** A file of an office and response; what is written in the comment tells content apart. */
function file(name: string, code: string, id: string, revision = 1, comment = '', drop = 1): CollectedFile {
  const response = aResponse({ office: code, responseId: id, revision, closing: { 'general-comment': comment } });
  return aCollectedFile(response, { file: name, drop });
}

const reasons = (files: readonly CollectedFile[]) =>
  Object.fromEntries(judgeCollection(files).map((judged) => [judged.file, judged.reason]));

describe('copies', () => {
  test('of the same content the first by file name is judged, whenever it came', () => {
    const files = [file('b', 'XA', ID.one, 1, '', 1), file('a', 'XA', ID.one, 1, '', 2), file('c', 'XA', ID.one)];
    expect(reasons(files)).toEqual({ a: 'ok', b: 'duplicate', c: 'duplicate' });
  });

  test('a copy says what it is a copy of', () => {
    const [, copy] = judgeCollection([file('a', 'XA', ID.one), file('b', 'XA', ID.one)]);
    expect(copy?.detail).toEqual({ kind: 'same-as', values: { file: 'a' } });
  });

  test('a file that a rule of its own refuses is no copy and keeps its verdict', () => {
    const refused = { ...file('a', 'XA', ID.one), reason: 'rule' as const };
    expect(reasons([refused, file('b', 'XA', ID.one), aRefusedFile('c')])).toEqual({
      a: 'rule',
      b: 'ok',
      c: 'not-json',
    });
  });
});

describe('revisions', () => {
  test('the highest revision counts, lower ones of the same drop are superseded', () => {
    const files = [file('a', 'XA', ID.one, 3), file('b', 'XA', ID.one, 1), file('c', 'XA', ID.one, 2)];
    expect(reasons(files)).toEqual({ a: 'ok', b: 'superseded', c: 'superseded' });
  });

  test('a lower revision that comes when a higher one is held is older', () => {
    const files = [file('a', 'XA', ID.one, 2, '', 1), file('b', 'XA', ID.one, 1, '', 2)];
    expect(reasons(files)).toEqual({ a: 'ok', b: 'older-revision' });
  });

  test('a higher revision that comes later supersedes what was held', () => {
    const files = [file('a', 'XA', ID.one, 1, '', 1), file('b', 'XA', ID.one, 2, '', 2)];
    expect(reasons(files)).toEqual({ a: 'superseded', b: 'ok' });
  });

  test('a revision between is older when any higher one was held', () => {
    const files = [
      file('a', 'XA', ID.one, 2, '', 1),
      file('b', 'XA', ID.one, 1, '', 2),
      file('c', 'XA', ID.one, 3, '', 2),
    ];
    expect(reasons(files)).toEqual({ a: 'superseded', b: 'older-revision', c: 'ok' });
  });

  test('content is held since its first copy came', () => {
    // revision 1 came in drop 1 as z; its copy a comes in drop 3 and is the one that is judged
    const files = [
      file('z', 'XA', ID.one, 1, '', 1),
      file('m', 'XA', ID.one, 2, '', 2),
      file('a', 'XA', ID.one, 1, '', 3),
    ];
    expect(reasons(files)).toEqual({ a: 'superseded', m: 'ok', z: 'duplicate' });
  });

  test('the replaced file says by which file and revision', () => {
    const [replaced] = judgeCollection([file('a', 'XA', ID.one, 1), file('b', 'XA', ID.one, 4)]);
    expect(replaced?.detail).toEqual({ kind: 'replaced-by', values: { file: 'b', revision: 4 } });
  });
});

describe('conflicts', () => {
  test('one revision with different content', () => {
    expect(reasons([file('a', 'XA', ID.one, 1, 'x'), file('b', 'XA', ID.one, 1, 'y')])).toEqual({
      a: 'conflict',
      b: 'conflict',
    });
  });

  test('different responses under one code', () => {
    expect(reasons([file('a', 'XA', ID.one), file('b', 'XA', ID.two), file('c', 'XB', ID.three)])).toEqual({
      a: 'conflict',
      b: 'conflict',
      c: 'ok',
    });
  });

  test('one response under two codes, all its revisions', () => {
    expect(reasons([file('a', 'XA', ID.one, 1), file('b', 'XA', ID.one, 2), file('c', 'XB', ID.one, 3)])).toEqual({
      a: 'conflict',
      b: 'conflict',
      c: 'conflict',
    });
  });

  test('lower revisions are superseded even if the highest conflicts', () => {
    const files = [file('a', 'XA', ID.one, 1), file('b', 'XA', ID.one, 2, 'x'), file('c', 'XA', ID.one, 2, 'y')];
    expect(reasons(files)).toEqual({ a: 'superseded', b: 'conflict', c: 'conflict' });
    const others = [file('a', 'XA', ID.one, 1), file('b', 'XA', ID.one, 2), file('c', 'XA', ID.two)];
    expect(reasons(others)).toEqual({ a: 'superseded', b: 'conflict', c: 'conflict' });
  });

  test('copies of files in conflict are copies', () => {
    const files = [file('a', 'XA', ID.one), file('b', 'XA', ID.two), file('c', 'XA', ID.two)];
    expect(reasons(files)).toEqual({ a: 'conflict', b: 'conflict', c: 'duplicate' });
  });

  test('several responses under one code are looked for among what is left', () => {
    // the two files of response one are already in conflict with each other; response two is the only one left for XA
    const files = [file('a', 'XA', ID.one, 1, 'x'), file('b', 'XA', ID.one, 1, 'y'), file('c', 'XA', ID.two)];
    expect(reasons(files)).toEqual({ a: 'conflict', b: 'conflict', c: 'ok' });
  });

  test('the files of a conflict share it', () => {
    const judged = judgeCollection([file('b', 'XA', ID.two), file('a', 'XA', ID.one), file('c', 'XB', ID.three)]);
    expect(conflictsOf(judged)).toEqual([
      { kind: 'two-responses', files: judged.slice(0, 2).map(({ key }) => key), decision: null },
    ]);
    expect(judged.map(({ detail }) => detail?.values)).toEqual([
      { file: 'b', files: 2 },
      { file: 'a', files: 2 },
      undefined,
    ]);
  });
});

describe('accepted responses', () => {
  test('one for each office, by office code', () => {
    const files = [
      file('b', 'XC', ID.three),
      file('a', 'XA', ID.one, 2),
      file('c', 'XA', ID.one, 1),
      aRefusedFile('d'),
    ];
    const accepted = acceptedResponses(judgeCollection(files));
    expect(accepted.map(({ office, revision }) => [office.code, revision])).toEqual([
      ['XA', 2],
      ['XC', 1],
    ]);
  });
});

describe('for all collections', () => {
  const anyFile = fc
    .record({
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      code: fc.constantFrom('XA', 'XB'),
      id: fc.constantFrom(...Object.values(ID)),
      revision: fc.integer({ min: 1, max: 3 }),
      comment: fc.constantFrom('', 'x'),
      drop: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ name, code, id, revision, comment, drop }) => file(name, code, id, revision, comment, drop));
  const anyFiles = fc.uniqueArray(anyFile, { maxLength: 8, selector: ({ key }) => key });
  const inTwoOrders = anyFiles.chain((files) =>
    fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length, maxLength: files.length })),
  );

  test('the order of the files changes nothing', () => {
    fc.assert(
      fc.property(inTwoOrders, ([files, shuffled]) => {
        expect(judgeCollection(shuffled)).toEqual(judgeCollection(files));
      }),
    );
  });

  test('the order of the drops changes nothing but superseded into older, or back', () => {
    const blurred = (files: readonly CollectedFile[]) =>
      judgeCollection(files).map(({ file: name, response, reason }) => [
        name,
        response?.checksum,
        reason === 'older-revision' ? 'superseded' : reason,
      ]);
    fc.assert(
      fc.property(anyFiles, (files) => {
        const reversed = files.map((held) => ({ ...held, drop: 4 - held.drop }));
        expect(blurred(reversed).toSorted()).toEqual(blurred(files).toSorted());
      }),
    );
  });

  test('dropping the same files again, in any order and later, changes nothing', () => {
    fc.assert(
      fc.property(inTwoOrders, ([files, again]) => {
        const later = again.map((dropped) => ({ ...dropped, drop: 9 }));
        const held = [...files, ...newFilesOf(files, later)];
        expect(judgeCollection(held)).toEqual(judgeCollection(files));
      }),
    );
  });

  test('copies under other names do not change what counts', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const copies = files.map((held) => ({ ...held, key: `0${held.key}`, file: `0${held.file}`, drop: 9 }));
        const accepted = acceptedResponses(judgeCollection([...files, ...copies]));
        expect(accepted).toEqual(acceptedResponses(judgeCollection(files)));
      }),
    );
  });

  test('an office counts at most once, and a response too', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const accepted = acceptedResponses(judgeCollection(files));
        expect(new Set(accepted.map(({ office }) => office.code)).size).toBe(accepted.length);
        expect(new Set(accepted.map(({ responseId }) => responseId)).size).toBe(accepted.length);
      }),
    );
  });

  test('every file has one row', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        const keys = judgeCollection(files).map(({ key }) => key);
        expect(keys.toSorted()).toEqual(files.map(({ key }) => key).toSorted());
      }),
    );
  });
});
