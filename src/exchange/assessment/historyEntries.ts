import * as v from 'valibot';
import type { EntryPath, EntryValue } from '@/domain/assessment/assessment';
import { entriesOfBackup, type AssessmentBackup } from '@/domain/assessment/backup';
import { CHANGE_KINDS, type Change } from '@/domain/assessment/change';
import { LEVELS, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { problem, type FileProblem } from '@/exchange/reading/fileProblem';
import { membersOf, preciseTime, text, type AnySchema } from '@/exchange/reading/schemaParts';
import { withPlainTexts } from '@/exchange/reading/texts';
import { toAnswer } from '@/exchange/response/parseResponse';
import type { AssessmentFile, ChangeEntry, PlaceValue, TimeEntry } from './assessmentFile';
import { placeSchema } from './placeSchema';

/** Longer than any path of a place. */
const LONGEST_PATH = 400;

const path = text(1, LONGEST_PATH);
const sequence = v.pipe(v.number(), v.integer());

function valueSchema({ notApplicableReasons }: Questionnaire): AnySchema {
  const answer = membersOf({
    code: v.picklist(['level', 'not-applicable', 'dont-know']),
    level: v.exactOptional(v.picklist(LEVELS)),
    reason: v.exactOptional(v.picklist(notApplicableReasons)),
  });
  return v.nullable(v.union([v.string(), v.number(), v.boolean(), v.array(v.string()), answer]));
}

/** The members that a backup has more than an own readable copy: both may be absent. */
export function backupMembers(questionnaire: Questionnaire) {
  const value = valueSchema(questionnaire);
  const change = membersOf({
    sequence,
    at: preciseTime,
    kind: v.picklist(CHANGE_KINDS),
    of: v.nullable(sequence),
    places: v.array(membersOf({ place: path, before: value, after: value })),
  });
  return {
    times: v.exactOptional(v.array(membersOf({ place: path, at: preciseTime }))),
    history: v.exactOptional(v.array(change)),
  };
}

/** A value as a file says it: like the answers of a response, without a reason where none was given. */
function toPlaceValue(value: EntryValue | null): PlaceValue {
  if (value === null || typeof value !== 'object' || !('code' in value)) return value;
  if (value.code !== 'not-applicable') return { ...value };
  return { code: value.code, ...(value.reason === null ? {} : { reason: value.reason }) };
}

function parsePlaceValue(value: PlaceValue): EntryValue | null {
  if (typeof value === 'string') return value.normalize('NFC');
  if (value === null || typeof value !== 'object') return value;
  if (!('code' in value)) return value.map((one) => one.normalize('NFC'));
  return toAnswer(value);
}

function isPlace(questionnaire: Questionnaire, place: string, value: PlaceValue): boolean {
  const schema = placeSchema(questionnaire, place);
  return schema !== null && (value === null || v.is(schema, value));
}

/**
 * The history as entries of a file. A line about a place that the questionnaire does not have, or with a value that it does
 * not know there, would make the whole file unreadable; it is left out.
 */
export function historyEntries(history: readonly Change[], questionnaire: Questionnaire): readonly ChangeEntry[] {
  return history.flatMap(({ sequence: number, at, kind, of, places }) => {
    const entries = places
      .map((place) =>
        withPlainTexts({ place: place.path, before: toPlaceValue(place.before), after: toPlaceValue(place.after) }),
      )
      .filter(
        ({ place, before, after }) => isPlace(questionnaire, place, before) && isPlace(questionnaire, place, after),
      );
    return entries.length > 0 ? [{ sequence: number, at, kind, of, places: entries }] : [];
  });
}

/** Since when places other than answers hold their value, as entries of a file. */
export function timeEntries(backup: AssessmentBackup): readonly TimeEntry[] {
  return entriesOfBackup(backup).flatMap(({ path: place, at }) =>
    place.startsWith('answer/') || at === '' ? [] : [{ place, at }],
  );
}

/** The first place of times or history that the questionnaire does not have or that holds what it cannot, or null. */
export function historyRule({ times = [], history = [] }: AssessmentFile, questionnaire: Questionnaire) {
  const broken = (place: string): FileProblem => problem('rule', { kind: 'value', values: { path: place } });
  const unknown = times.findIndex(({ place }) => placeSchema(questionnaire, place) === null);
  if (unknown >= 0) return broken(`times[${unknown}].place`);
  for (const [index, { sequence: number, places }] of history.entries()) {
    const before = history[index - 1];
    if (before && before.sequence >= number) return broken(`history[${index}].sequence`);
    const wrong = places.findIndex(
      (entry) =>
        !isPlace(questionnaire, entry.place, entry.before) || !isPlace(questionnaire, entry.place, entry.after),
    );
    if (wrong >= 0) return broken(`history[${index}].places[${wrong}]`);
  }
  return null;
}

/** The history that a file carries. The file has passed schema and rules, so its places are places. */
export function parseHistory(history: readonly ChangeEntry[]): readonly Change[] {
  return history.map(({ sequence: number, at, kind, of, places }) => ({
    sequence: number,
    at,
    kind,
    of,
    places: places.map(({ place, before, after }) => ({
      path: place as EntryPath,
      before: parsePlaceValue(before),
      after: parsePlaceValue(after),
    })),
  }));
}

export function parseTimes(times: readonly TimeEntry[]): AssessmentBackup['times'] {
  return Object.fromEntries(times.map(({ place, at }) => [place, at]));
}
