import { mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, vi } from 'vitest';
import { editions } from 'virtual:questionnaires';
import type { Component } from 'vue';
import type { Router } from 'vue-router';
import WaymarkApp from '@/app/WaymarkApp.vue';
import { createAppRouter } from '@/app/router';
// The screens are there before the first test begins, whose time is limited.
import '@/app/home/HomePage.vue';
import '@/app/home/HomeBackup.vue';
import '@/features/keep/RestorePage.vue';
import '@/features/keep/saveLeft';
import 'fake-indexeddb';
import { createTexts } from '@/i18n/texts';

/** The whole app, or one of its parts, with the real router, stores and database. */
export interface OpenApp {
  readonly page: VueWrapper;
  readonly router: Router;
  find<T extends Element = HTMLElement>(testId: string): Promise<DOMWrapper<T>>;
  has(testId: string): boolean;
  close(): void;
}

// A page of happy-dom does not say that it is as safe as one from this machine.
Object.defineProperty(globalThis, 'isSecureContext', { value: true, configurable: true });

const selector = (testId: string) => `[data-testid="${testId}"]`;

/** Opens the app at an address (`/`) in English; with `part` only that component, with these properties. */
export async function openApp(
  address: string,
  part: { readonly component: Component; readonly props: Record<string, unknown> } = {
    component: WaymarkApp,
    props: { editions },
  },
): Promise<OpenApp> {
  const texts = createTexts('en');
  await texts.load('app', 'safety');
  const router = createAppRouter(editions, texts);
  await router.push(address);
  await router.isReady();
  const page = mount(part.component, {
    props: part.props,
    global: { plugins: [texts, createPinia(), router] },
    attachTo: document.body,
  });
  return {
    page,
    router,
    async find(testId) {
      await vi.waitFor(() => expect(page.find(selector(testId)).exists(), testId).toBe(true));
      return page.get(selector(testId)) as never;
    },
    has: (testId) => page.find(selector(testId)).exists(),
    close: () => page.unmount(),
  };
}
