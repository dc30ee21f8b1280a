import type { Page } from '@playwright/test';
import { campaignRuns } from '@tests/support/campaign';
import { randomNumbers, type RandomNumbers } from '@tests/support/randomNumbers';
import { expect, test } from './support/journey';
import { disagreements, storedRows } from './support/storedRows';
import { begin, make, openTopic, saved, shown, type Edit } from './support/topicScreen';

// One office in several tabs at once: everybody's changes count, on different items and on the same.

const TABS = [1, 2, 3, 4] as const;
type Tab = (typeof TABS)[number];
const EDITS = campaignRuns(50);

/**
 * What one tab does. Nobody else chooses its level or writes its notes, so that each of its edits is a change and can be told
 * from all others.
 */
function* edits(tab: Tab, items: readonly string[], chance: RandomNumbers): Generator<Edit> {
  const ofItsOwn = items[tab - 1];
  const shared = items.slice(TABS.length);
  for (let count = 0; count < EDITS; count += 1) {
    const item = count % 2 === 0 && ofItsOwn !== undefined ? ofItsOwn : chance.oneOf(shared);
    yield { path: `note/${item}`, value: `Tab ${tab}, edit ${count}` };
    const other = chance.oneOf(shared);
    yield { path: `answer/${other}`, value: { code: 'level', level: tab } };
  }
}

/** Makes so many of a tab's edits as the campaign asks for; gives those that were made. */
async function work(page: Page, tab: Tab, items: readonly string[]): Promise<readonly Edit[]> {
  const made: Edit[] = [];
  for (const edit of edits(tab, items, randomNumbers(tab))) {
    if (made.length === EDITS) break;
    const level = page.getByTestId(`item-${edit.path.split('/')[1]}-level-${tab}`);
    // It stands there still: choosing it again would be no change.
    if (edit.path.startsWith('answer/') && (await level.isChecked())) continue;
    await make(page, edit);
    made.push(edit);
  }
  return made;
}

const text = ({ path, value }: Edit) => `${path} ${JSON.stringify(value)}`;

test('four tabs that change different and same items at once lose nothing and show the same', async ({
  page,
  context,
}) => {
  test.setTimeout(60_000 + EDITS * 6_000);
  const assessment = await begin(page, 'Office of Examplia');
  const base = await saved(page);
  const pages = [page, ...(await Promise.all(TABS.slice(1).map(() => context.newPage())))];
  const opened = await Promise.all(pages.map((tab) => openTopic(tab, assessment, 'strategy')));
  const items = opened[0] ?? [];
  const made = await Promise.all(TABS.map((tab) => work(pages[tab - 1] ?? page, tab, items)));
  const all = made.flat();
  expect(all).toHaveLength(TABS.length * EDITS);

  for (const tab of pages) {
    await expect(tab.getByTestId('save-state')).toHaveAttribute('data-sequence', String(base + all.length));
    await expect(tab.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
  }
  const rows = await storedRows(page);
  const changes = rows.history.filter(({ sequence }) => sequence > base);
  // Every change has a number of its own, none is missing, and each is what one tab made.
  expect(changes.map(({ sequence }) => sequence)).toEqual(all.map((_edit, index) => base + 1 + index));
  const logged = changes.flatMap(({ places }) => places.map(({ path, after }) => ({ path, value: after }) as Edit));
  expect(logged.map(text).sort()).toEqual(all.map(text).sort());
  // On the same item the later one stands, and what it replaced is in the history.
  expect(disagreements(rows)).toEqual([]);
  const last = Object.fromEntries(logged.map(({ path, value }) => [path, value]));
  for (const tab of pages) await expect.poll(() => shown(tab)).toEqual(last);

  const overwritten = all.length - Object.keys(last).length;
  console.log(
    `${TABS.length} tabs, ${all.length} edits, ${overwritten} replaced by a later one and in the history, 0 lost`,
  );
});
