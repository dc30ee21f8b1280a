import '@/ui/styles/look.css';
import { editions } from 'virtual:questionnaires';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import WaymarkApp from '@/app/WaymarkApp.vue';
import { applyTheme, preferredLanguages, preferredTheme } from '@/app/preferences';
import { createAppRouter } from '@/app/router';
import { chooseLocale, createTexts } from '@/i18n/texts';

async function start(): Promise<void> {
  applyTheme(preferredTheme());
  const texts = createTexts(chooseLocale(preferredLanguages()));
  await texts.load('app');
  const router = createAppRouter(editions, texts);
  createApp(WaymarkApp, { editions }).use(texts).use(createPinia()).use(router).mount('#app');
}

void start();
