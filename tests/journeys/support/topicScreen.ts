import { expect, type Page } from '@playwright/test';
import type { Answer } from '@/domain/assessment/answer';
import type { EntryPath, EntryValue } from '@/domain/assessment/assessment';

/** One change that a person makes on the screen of a topic. */
export interface Edit {
  readonly path: EntryPath;
  readonly value: EntryValue;
}

/** Begins an assessment without an invitation. Gives its address, to which paths of its screens can be added. */
export async function begin(page: Page, office: string, home = ''): Promise<string> {
  await page.goto(`${home}#/assess`);
  await page.getByTestId('start-assessment').click();
  await page.getByTestId('profile-office-name').fill(office);
  await page.getByTestId('profile-office-name').blur();
  await saved(page);
  return page.url();
}

/** Resolves with the number of durable changes once the last one is durable. */
export async function saved(page: Page): Promise<number> {
  const mark = page.getByTestId('save-state');
  await expect(mark).toHaveAttribute('data-state', 'saved');
  return Number(await mark.getAttribute('data-sequence'));
}

/** Opens the screen of a topic with all that is folded there. Gives the ids of its items. */
export async function openTopic(page: Page, assessment: string, topic: string): Promise<readonly string[]> {
  await page.goto(`${assessment}/topic/${topic}`);
  await expect(page.getByTestId(`target-${topic}-1`)).toBeAttached();
  await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')));
  return page.locator('[data-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-item') ?? ''));
}

const itemOf = ({ path }: Edit) => path.slice(path.indexOf('/') + 1);

/** Puts a text in the place of what stands in a field, in one go: nothing that another tab saved comes in between. */
function pasteOver(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  field.select();
  document.execCommand('insertText', false, text);
  field.blur();
}

/** Makes a change as a person does: chooses a level, or writes a note and leaves it. */
export async function make(page: Page, edit: Edit): Promise<void> {
  const item = itemOf(edit);
  if (typeof edit.value === 'string') {
    await page.getByTestId(`item-${item}-note`).evaluate(pasteOver, edit.value);
  } else {
    await page.getByTestId(`item-${item}-level-${levelOf(edit)}`).click();
  }
}

function levelOf({ value }: Edit): number {
  const answer = value as Answer;
  if (answer.code !== 'level') throw new Error('Only levels are chosen here.');
  return answer.level;
}

/** What the screen of a topic shows: every chosen level and every note, by their paths. */
export async function shown(page: Page): Promise<Readonly<Record<string, EntryValue>>> {
  const found = await page.locator('[data-item]').evaluateAll((items) =>
    items.flatMap((element) => {
      const item = element.getAttribute('data-item') ?? '';
      const level = element.querySelector<HTMLInputElement>('[data-testid*="-level-"]:checked')?.value;
      const note = element.querySelector<HTMLTextAreaElement>('[data-testid$="-note"]')?.value;
      const answer = level === undefined ? [] : [[`answer/${item}`, { code: 'level', level: Number(level) }] as const];
      return [...answer, ...(note ? [[`note/${item}`, note] as const] : [])];
    }),
  );
  return Object.fromEntries(found as [string, EntryValue][]);
}
