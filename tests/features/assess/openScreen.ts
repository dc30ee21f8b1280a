import { flushPromises, mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { editions } from 'virtual:questionnaires';
import { defineComponent, h } from 'vue';
import { RouterView, type Router } from 'vue-router';
import { expect, vi } from 'vitest';
import { createAppRouter } from '@/app/router';
// The screens are there before the first test begins, whose time is limited.
import '@/features/assess/AssessmentFrame.vue';
import '@/features/assess/AssessmentsPage.vue';
import '@/features/assess/ClosingPage.vue';
import '@/features/assess/InvitationPage.vue';
import '@/features/assess/ProfilePage.vue';
import '@/features/assess/ReviewPage.vue';
import '@/features/assess/StartPage.vue';
import '@/features/assess/TopicPage.vue';
import type { Assessment } from '@/domain/assessment/assessment';
import { createTexts } from '@/i18n/texts';
import { loadAssessment } from '@/storage/assessments';
import { openDatabase } from '@/storage/database';
import type { Space } from '@/storage/space';

/** A screen of the app in a page, with the real router, stores and database. */
export interface Screen {
  readonly page: VueWrapper;
  readonly router: Router;
  /** The element with a handle, once it is there. */
  find<T extends Element = HTMLElement>(testId: string): Promise<DOMWrapper<T>>;
  has(testId: string): boolean;
  /** Goes to another address of the app. */
  goTo(address: string): Promise<void>;
  close(): void;
}

for (const edition of editions) {
  await edition.loadQuestionnaire();
  await edition.loadTexts['en']?.();
}

const Page = defineComponent({ render: () => h(RouterView) });

/** Opens an address of the app (`/assess`) as the browser would, in English. */
export async function openScreen(address: string): Promise<Screen> {
  const texts = createTexts('en');
  await texts.load('app');
  const router = createAppRouter(editions, texts);
  await router.push(address);
  await router.isReady();
  const page = mount(Page, { global: { plugins: [texts, createPinia(), router] }, attachTo: document.body });
  const selector = (testId: string) => `[data-testid="${testId}"]`;
  return {
    page,
    router,
    async find(testId) {
      await vi.waitFor(() => expect(page.find(selector(testId)).exists(), testId).toBe(true));
      return page.get(selector(testId)) as never;
    },
    has: (testId) => page.find(selector(testId)).exists(),
    async goTo(next) {
      await router.push(next);
      await flushPromises();
    },
    close: () => page.unmount(),
  };
}

/** How many durable changes there were so far. */
export async function durableChanges(space: Space = 'own'): Promise<number> {
  return (await openDatabase(space)).saving.current.sequence;
}

/** What the database holds of an assessment. */
export async function stored(id: string, space: Space = 'own'): Promise<Assessment | undefined> {
  return loadAssessment(await openDatabase(space), id);
}
