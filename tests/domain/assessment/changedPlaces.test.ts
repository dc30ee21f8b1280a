import { describe, expect, it } from 'vitest';
import { changedPlaces, itemOf } from '@/domain/assessment/changedPlaces';
import { placesOfMerge } from '@/domain/assessment/mergeBackup';

const level = (value: 1 | 2 | 3 | 4 | 5) => ({ code: 'level', level: value }) as const;

describe('the places of a change', () => {
  it('are told from before it to after it', () => {
    const places = [
      { path: 'office/name', before: null, after: 'Examplia' },
      { path: 'answer/skills-map', before: level(2), after: level(4) },
    ] as const;
    expect(changedPlaces({ places })).toEqual([
      { path: 'office/name', before: null, after: 'Examplia', passing: [] },
      { path: 'answer/skills-map', before: level(2), after: level(4), passing: [] },
    ]);
  });

  it('that a backup only touched keep what they hold and tell what the backup said', () => {
    const kept = [{ path: 'answer/skills-map', before: level(1), after: level(3) }] as const;
    expect(changedPlaces({ places: placesOfMerge({ taken: [], kept }) })).toEqual([
      { path: 'answer/skills-map', before: level(3), after: level(3), passing: [level(1)] },
    ]);
  });

  it('that were empty in between tell nothing of that', () => {
    const places = [
      { path: 'note/skills-map', before: 'a', after: null },
      { path: 'note/skills-map', before: null, after: 'b' },
    ] as const;
    expect(changedPlaces({ places })).toEqual([{ path: 'note/skills-map', before: 'a', after: 'b', passing: [] }]);
  });
});

it.each([
  ['answer/skills-map', 'skills-map'],
  ['note/skills-map', 'skills-map'],
  ['send-note/skills-map', 'skills-map'],
  ['topic/skills/target-level', null],
  ['office/name', null],
] as const)('%s is about the item %s', (path, item) => {
  expect(itemOf(path)).toBe(item);
});
