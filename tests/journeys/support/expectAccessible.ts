import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe finds against WCAG 2.2 A and AA on the page as it stands, as sentences. */
async function findings(page: Page): Promise<string[]> {
  // No rule of these needs the rules of all style sheets, for which axe makes style elements that our policy blocks.
  const { violations } = await new AxeBuilder({ page }).options({ preload: false }).withTags(WCAG_22_AA).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
}

/** A colour on its way from one state to another has a contrast that nobody reads. */
async function colourChangesEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
}

/** Expects that axe finds nothing, light and dark. Afterwards the page follows the system again. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await colourChangesEnd(page);
    expect(await findings(page), `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
