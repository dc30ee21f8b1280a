import { describe, expect, test } from 'vitest';
import { acceptedResponses } from '@/domain/collection/acceptedResponses';
import type { CollectedFile, Decision } from '@/domain/collection/collectedFile';
import { chooseFile, giveOfficeCode } from '@/domain/collection/decideConflict';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import { aCollectedFile } from '@tests/support/aCollectedFile';
import { aResponse } from '@tests/support/aResponse';

const ID = { one: '1'.repeat(32), two: '2'.repeat(32), three: '3'.repeat(32) };
const grounds = { reason: 'Confirmed by telephone', at: '2027-04-01T10:00:00.000Z' };

function file(name: string, code: string, id: string, revision = 1, comment = ''): CollectedFile {
  const response = aResponse({ office: code, responseId: id, revision, closing: { 'general-comment': comment } });
  return aCollectedFile(response, { file: name });
}

const reasons = (files: readonly CollectedFile[], decisions: readonly Decision[]) =>
  Object.fromEntries(judgeCollection(files, decisions).map((judged) => [judged.file, judged.reason]));

const codes = (files: readonly CollectedFile[], decisions: readonly Decision[]) =>
  acceptedResponses(judgeCollection(files, decisions)).map(({ office, responseId }) => [office.code, responseId]);

/** The decision that the file with this name counts in the conflict it is part of. */
function choose(files: readonly CollectedFile[], name: string, decisions: readonly Decision[] = []): Decision {
  const judged = judgeCollection(files, decisions);
  const row = judged.find((candidate) => candidate.file === name);
  if (!row?.conflict) throw new Error(`${name} is in no conflict`);
  return chooseFile(judged, row.conflict, row.key, grounds);
}

function give(files: readonly CollectedFile[], name: string, code: string): Decision {
  const judged = judgeCollection(files);
  const key = judged.find((candidate) => candidate.file === name)?.key ?? '';
  return giveOfficeCode(judged, key, code, grounds);
}

describe('one file is chosen', () => {
  const files = [file('a', 'XA', ID.one), file('b', 'XA', ID.two)];

  test('it counts and the others stay in conflict, with the decision and its reason', () => {
    const decision = choose(files, 'b');
    const [other, chosen] = judgeCollection(files, [decision]);
    expect(other).toMatchObject({ reason: 'conflict', detail: { kind: 'not-chosen', values: { file: 'b' } } });
    expect(chosen).toMatchObject({ reason: 'ok', conflict: { decision: { ...grounds, kind: 'choose' } } });
  });

  test('a later decision about the same files counts', () => {
    expect(reasons(files, [choose(files, 'b'), choose(files, 'a')])).toEqual({ a: 'ok', b: 'conflict' });
  });

  test('the decision does not hold once another file joins the conflict', () => {
    const more = [...files, file('c', 'XA', ID.three)];
    expect(reasons(more, [choose(files, 'b')])).toEqual({ a: 'conflict', b: 'conflict', c: 'conflict' });
  });

  test('a copy of a file does not reopen the conflict', () => {
    const more = [...files, file('c', 'XA', ID.two)];
    expect(reasons(more, [choose(files, 'b')])).toEqual({ a: 'conflict', b: 'ok', c: 'duplicate' });
  });

  test('the chosen revision of one response may still conflict with another response', () => {
    const rivals = [file('a', 'XA', ID.one, 2, 'x'), file('b', 'XA', ID.one, 2, 'y'), file('c', 'XA', ID.two)];
    const first = choose(rivals, 'a');
    expect(reasons(rivals, [first])).toEqual({ a: 'conflict', b: 'conflict', c: 'conflict' });
    expect(reasons(rivals, [first, choose(rivals, 'c', [first])])).toEqual({ a: 'conflict', b: 'conflict', c: 'ok' });
  });

  test('of a response under two codes one file may be chosen', () => {
    const two = [file('a', 'XA', ID.one), file('b', 'XB', ID.one, 2)];
    expect(codes(two, [choose(two, 'b')])).toEqual([['XB', ID.one]]);
  });
});

describe('different offices', () => {
  const files = [file('a', 'XA', ID.one), file('b', 'XA', ID.two)];

  test('the response that gets a code counts under it, the other one under its own', () => {
    const decision = give(files, 'b', 'XA-2');
    expect(codes(files, [decision])).toEqual([
      ['XA', ID.one],
      ['XA-2', ID.two],
    ]);
    expect(judgeCollection(files, [decision])[1]?.recoded).toBe(decision);
  });

  test('the file still says which code it came with', () => {
    expect(judgeCollection(files, [give(files, 'b', 'XA-2')])[1]?.officeCode).toBe('XA');
  });

  test('later revisions of that response get the code too', () => {
    const more = [...files, file('c', 'XA', ID.two, 2)];
    expect(reasons(more, [give(files, 'b', 'XA-2')])).toEqual({ a: 'ok', b: 'superseded', c: 'ok' });
  });

  test('a code that another office has is a conflict again', () => {
    const more = [...files, file('c', 'XB', ID.three)];
    expect(reasons(more, [give(more, 'b', 'XB')])).toEqual({ a: 'ok', b: 'conflict', c: 'conflict' });
  });

  test('one response under two codes may be two offices that began with the same copy', () => {
    const two = [file('a', 'XA', ID.one), file('b', 'XB', ID.one, 2)];
    expect(codes(two, [give(two, 'b', 'XB')])).toEqual([
      ['XA', ID.one],
      ['XB', ID.one],
    ]);
  });

  test('of two files with one revision only the one decided on gets the code', () => {
    const two = [file('a', 'XA', ID.one, 1, 'x'), file('b', 'XA', ID.one, 1, 'y')];
    expect(codes(two, [give(two, 'b', 'XA-2')])).toEqual([
      ['XA', ID.one],
      ['XA-2', ID.one],
    ]);
  });
});

test('a key that is not in the collection is a bug', () => {
  expect(() => giveOfficeCode([], 'x', 'XA-2', grounds)).toThrow('"x"');
});
