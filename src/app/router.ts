import type { Component } from 'vue';
import { createRouter, createWebHashHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router';
import type { Edition } from '@/domain/questionnaire/edition';
import type { Texts } from '@/i18n/texts';
import type { TextPart } from '@/i18n/textKeys';
import type { Space } from '@/storage/space';

/** A part of the application with a door of its own. */
export type Area = 'assess' | 'organise' | 'compare';

declare module 'vue-router' {
  interface RouteMeta {
    /** Parts of the interface texts that the screen needs. */
    readonly texts?: readonly TextPart[];
    /** Which of the three words in the bar the screen belongs to. */
    readonly area?: Area;
    /** Something can be changed here, so the bar says whether it is saved. */
    readonly changes?: boolean;
  }
}

type LoadPage = () => Promise<{ default: Component }>;

export function spaceOf(route: RouteLocationNormalized): Space {
  return route.params['demo'] === 'demo' ? 'demo' : 'own';
}

const home: LoadPage = () => import('./home/HomePage.vue');
const notFound: LoadPage = () => import('./NotFoundPage.vue');
const assess = {
  list: () => import('@/features/assess/AssessmentsPage.vue'),
  questions: () => import('@/features/assess/QuestionsPage.vue'),
  invitation: () => import('@/features/assess/InvitationPage.vue'),
  frame: () => import('@/features/assess/AssessmentFrame.vue'),
  start: () => import('@/features/assess/StartPage.vue'),
  topic: () => import('@/features/assess/TopicPage.vue'),
  profile: () => import('@/features/assess/ProfilePage.vue'),
  closing: () => import('@/features/assess/ClosingPage.vue'),
  review: () => import('@/features/assess/ReviewPage.vue'),
  result: () => import('@/features/assess/ResultPage.vue'),
  send: () => import('@/features/assess/SendPage.vue'),
  history: () => import('@/features/assess/HistoryPage.vue'),
  moment: () => import('@/features/assess/MomentPage.vue'),
} satisfies Record<string, LoadPage>;
const organise = {
  list: () => import('@/features/organise/WavesPage.vue'),
  frame: () => import('@/features/organise/WaveFrame.vue'),
  wave: () => import('@/features/organise/WavePage.vue'),
  collect: () => import('@/features/organise/CollectPage.vue'),
  results: () => import('@/features/organise/ResultsPage.vue'),
  priorities: () => import('@/features/organise/PrioritiesPage.vue'),
  emerging: () => import('@/features/organise/EmergingPage.vue'),
  benchmark: () => import('@/features/organise/BenchmarkPage.vue'),
} satisfies Record<string, LoadPage>;
const restore: LoadPage = () => import('@/features/keep/RestorePage.vue');
/** A line under all screens of an assessment or of a wave. */
const backupNotice: LoadPage = () => import('./care/BackupNotice.vue');
const compare: LoadPage = () => import('@/features/compare/ComparePage.vue');
/** What participants see of a benchmark; the organiser's preview is the very same. */
const benchmarkReading: LoadPage = () => import('@/features/compare/reading/BenchmarkReading.vue');

/** Every screen gets the editions that were built in and the space it works in; its own parameters come as strings. */
function routes(editions: readonly Edition[]): RouteRecordRaw[] {
  const props = (route: RouteLocationNormalized) => ({
    ...route.params,
    demo: undefined,
    editions,
    space: spaceOf(route),
  });
  const assessMeta = { texts: ['assess', 'safety'], area: 'assess' } as const;
  const organiseMeta = { texts: ['organise', 'safety'], area: 'organise' } as const;
  const rankingMeta = { texts: ['organise', 'priorities', 'safety'] } as const;
  const benchmarkMeta = { texts: ['organise', 'benchmark', 'compare', 'safety'] } as const;
  return [
    {
      path: '/:demo(demo)?',
      children: [
        { path: '', name: 'home', component: home, props },
        { path: 'restore', name: 'restore', component: restore, props, meta: { texts: ['safety'], changes: true } },
        { path: 'assess', name: 'assess', component: assess.list, props, meta: { ...assessMeta, changes: true } },
        {
          path: 'assess/questions/:questionnaireId?/:edition?',
          name: 'questions',
          component: assess.questions,
          props,
          meta: assessMeta,
        },
        {
          path: 'invitation/:link',
          name: 'invitation',
          component: assess.invitation,
          props,
          meta: { ...assessMeta, changes: true },
        },
        {
          path: 'assess/:assessmentId',
          components: { default: assess.frame, notice: backupNotice },
          props: { default: props, notice: props },
          meta: { ...assessMeta, changes: true },
          children: [
            { path: '', name: 'start', component: assess.start },
            { path: 'topic/:topicId', name: 'topic', component: assess.topic, props: true },
            { path: 'office', name: 'profile', component: assess.profile },
            { path: 'closing', name: 'closing', component: assess.closing },
            { path: 'review', name: 'review', component: assess.review },
            { path: 'result', name: 'result', component: assess.result },
            { path: 'send', name: 'send', component: assess.send },
            { path: 'history', name: 'history', component: assess.history },
            { path: 'history/:sequence(-?\\d+)', name: 'moment', component: assess.moment, props: true },
          ],
        },
        {
          path: 'organise',
          name: 'organise',
          component: organise.list,
          props,
          meta: { ...organiseMeta, changes: true },
        },
        {
          path: 'organise/:waveId',
          components: { default: organise.frame, notice: backupNotice },
          props: { default: props, notice: props },
          meta: { ...organiseMeta, changes: true },
          children: [
            { path: '', name: 'wave', component: organise.wave },
            { path: 'collect', name: 'collect', component: organise.collect },
            { path: 'results', name: 'organise-results', component: organise.results },
            { path: 'priorities', name: 'priorities', component: organise.priorities, meta: rankingMeta },
            { path: 'emerging', name: 'emerging', component: organise.emerging, props, meta: rankingMeta },
            {
              path: 'benchmark',
              component: organise.benchmark,
              meta: benchmarkMeta,
              children: [{ path: '', name: 'benchmark', component: benchmarkReading }],
            },
          ],
        },
        {
          path: 'compare',
          name: 'compare',
          component: compare,
          props,
          meta: { texts: ['compare'], area: 'compare' },
        },
      ],
    },
    { path: '/:rest(.*)*', name: 'not-found', component: notFound },
  ];
}

export function createAppRouter(editions: readonly Edition[], texts: Texts) {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: routes(editions),
    // A screen that is opened with a fragment goes to that place itself, with the focus.
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path || to.hash !== '' ? {} : { top: 0 }),
  });
  router.beforeResolve(async (to) => texts.load(...(to.meta.texts ?? [])));
  return router;
}
