import { aQuestionnaire } from '@tests/support/questionnaires';
import { describe, expect, it } from 'vitest';
import type { EntryPath } from '@/domain/assessment/assessment';
import { filterOf, isAbout, type HistoryFilter } from '@/features/assess/history/historyFilter';

const PATHS: readonly EntryPath[] = [
  'answer/skills-map',
  'note/skills-map',
  'answer/strategy-mandate',
  'topic/skills/target-level',
  'topic/strategy/target-level',
  'office/name',
  'profile/staff',
  'closing/languages',
  'consent/benchmark',
];
const shownBy = (filter: HistoryFilter) => PATHS.filter((path) => isAbout(aQuestionnaire(), filter, path));

describe('the history of', () => {
  it.each([
    ['item-skills-map', ['answer/skills-map', 'note/skills-map']],
    ['topic-skills', ['answer/skills-map', 'note/skills-map', 'topic/skills/target-level']],
    ['profile', ['office/name', 'profile/staff']],
    ['closing', ['closing/languages']],
    ['send', ['consent/benchmark']],
    ['', PATHS],
  ] as const)('"%s" has the changes of its places', (filter, places) => {
    expect(shownBy(filter)).toEqual(places);
  });
});

it.each([undefined, null, 'nonsense', 'item-', ['item-a']])('an address that says %s is about everything', (about) => {
  expect(filterOf(about)).toBe('');
});
