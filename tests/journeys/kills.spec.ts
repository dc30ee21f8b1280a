import type { BrowserContext } from '@playwright/test';
import type { EntryValue } from '@/domain/assessment/assessment';
import type { Level } from '@/domain/questionnaire/questionnaire';
import { campaignRuns } from '@tests/support/campaign';
import { randomNumbers } from '@tests/support/randomNumbers';
import { expect, test } from './support/journey';
import { MortalBrowser } from './support/mortalBrowser';
import { disagreements, storedRows } from './support/storedRows';
import { begin, make, openTopic, saved, shown, type Edit } from './support/topicScreen';
import { watchContext } from './support/watchContext';

// The whole browser is killed while somebody answers. Whatever the page had called saved by then must be there afterwards.

const KILLS = campaignRuns(50);
/** In one life of the browser at most so many changes are made before it dies in the middle of one. */
const LONGEST_LIFE = 30;
/** The last change is cut so many milliseconds after it was begun, at most. */
const LONGEST_CUT = 60;
const LEVELS: readonly Level[] = [1, 2, 3, 4, 5];
const TOPICS = ['strategy', 'foundations', 'infrastructure', 'change', 'skills', 'future'];

/** Runs in every page: tells of each number that the page shows as saved, at the moment at which it shows it. */
function tellWhatIsSaved(): void {
  const { acknowledge } = globalThis as unknown as { acknowledge: (sequence: number) => void };
  const tell = () => {
    const mark = document.querySelector('[data-testid="save-state"]');
    if (mark?.getAttribute('data-state') === 'saved') acknowledge(Number(mark.getAttribute('data-sequence')));
  };
  const attributeFilter = ['data-state', 'data-sequence'];
  new MutationObserver(tell).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter });
}

/** The places of an assessment after changes made one after the other. */
function placesAfter(edits: readonly Edit[]): Map<string, EntryValue> {
  return new Map(edits.map(({ path, value }) => [path, value]));
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('no answer that was shown as saved is lost when the browser is killed', async ({ baseURL, problems }, info) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const chance = randomNumbers(20270201);
  const device = await MortalBrowser.withNewProfile(info.project.use.launchOptions?.executablePath ?? '');
  /** The highest number that was shown as saved. */
  let acknowledged = 0;
  let edits: Edit[] = [];
  let [kept, lost] = [0, 0];

  async function start(): Promise<BrowserContext> {
    const context = await device.start();
    await watchContext(context, problems.report);
    await context.exposeBinding('acknowledge', (_source, sequence: number) => {
      acknowledged = Math.max(acknowledged, sequence);
    });
    await context.addInitScript(tellWhatIsSaved);
    return context;
  }

  /** A change that changes something: another level than the one chosen, a note nobody wrote yet. */
  function nextEdit(items: readonly string[]): Edit {
    const item = chance.oneOf(items);
    if (chance.between(1, 5) === 1) return { path: `note/${item}`, value: `Page ${edits.length}, “draft” – é` };
    const chosen = placesAfter(edits).get(`answer/${item}`) as { level: Level } | undefined;
    const level = chance.oneOf(LEVELS.filter((other) => other !== chosen?.level));
    return { path: `answer/${item}`, value: { code: 'level', level } };
  }

  try {
    let context = await start();
    let page = await context.newPage();
    const assessment = await begin(page, 'Office of Examplia', baseURL);
    const base = await saved(page);
    let before = base;

    for (let kill = 1; kill <= KILLS; kill += 1) {
      const topic = chance.oneOf(TOPICS);
      const items = await openTopic(page, assessment, topic);
      const life = chance.between(1, LONGEST_LIFE);
      for (let count = 1; count < life; count += 1) {
        const edit = nextEdit(items);
        edits.push(edit);
        await make(page, edit);
      }
      const last = nextEdit(items);
      edits.push(last);
      const dying = make(page, last).catch(() => undefined);
      await pause(chance.between(0, LONGEST_CUT));
      await device.kill();
      await dying;

      context = await start();
      page = await context.newPage();
      const promised = acknowledged;
      await openTopic(page, assessment, topic);
      const sequence = await saved(page);
      lost += Math.max(0, promised - sequence);
      expect(sequence, `after kill ${kill}`).toBeGreaterThanOrEqual(promised);
      // What was under way may have become durable without having been shown, one change after the other.
      edits = edits.slice(0, sequence - base);
      kept += promised - before;
      before = sequence;

      const rows = await storedRows(page);
      expect(disagreements(rows)).toEqual([]);
      expect(rows.sequence).toBe(sequence);
      expect(
        rows.history
          .slice(-edits.length || undefined)
          .map(({ places }) => places.map(({ path, after }) => ({ path, value: after }))),
      ).toEqual(edits.map((edit) => [edit]));
      const ofTopic = [...placesAfter(edits)].filter(([path]) => items.includes(path.split('/')[1] ?? ''));
      await expect.poll(() => shown(page)).toEqual(Object.fromEntries(ofTopic));
      await expect(page.getByTestId('incident')).toHaveCount(0);
    }
    console.log(`${KILLS} kills, ${kept} acknowledged answers, ${lost} lost`);
  } finally {
    await device.end();
  }
});
