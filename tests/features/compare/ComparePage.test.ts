// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import type { DOMWrapper } from '@vue/test-utils';
import { fileBytes } from '@tests/exchange/exampleFile';
import { durableChanges, openScreen, type Screen } from '@tests/features/assess/openScreen';
import { aBenchmark } from '@tests/support/aBenchmark';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aResponse } from '@tests/support/aResponse';
import { coreAnswers } from '@tests/support/answers';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Benchmark } from '@/domain/disclosure/benchmark';
import { topicOf, type Topic } from '@/domain/questionnaire/questionnaire';
import { serialiseAssessment } from '@/exchange/assessment/serialiseAssessment';
import { serialiseBenchmark } from '@/exchange/benchmark/serialiseBenchmark';
import { serialiseResponse } from '@/exchange/response/serialiseResponse';
import '@/features/compare/ComparePage.vue';
import { saveNewAssessment } from '@/storage/assessments';
import { openDatabase, removeDatabase } from '@/storage/database';

const questionnaire = aQuestionnaire();
const topic = (id: string) => topicOf(questionnaire, id) as Topic;
let screen: Screen;

/** There is no server beside the page. */
beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No server.')));
});

afterEach(async () => {
  screen.close();
  vi.unstubAllGlobals();
  await removeDatabase('own');
  localStorage.clear();
});

/** What the browser does when a person chooses a file. */
async function choose(testId: string, name: string, content: BlobPart): Promise<void> {
  const input: DOMWrapper<HTMLInputElement> = await screen.find(testId);
  Object.defineProperty(input.element, 'files', { value: [new File([content], name)], configurable: true });
  await input.trigger('change');
}

async function openBenchmark(changes: Partial<Benchmark> = {}): Promise<void> {
  screen = await openScreen('/compare');
  await choose('open-benchmark', '2027.benchmark.json', await serialiseBenchmark(aBenchmark(changes)));
  await screen.find('compare-strategy');
}

/** Without quartiles the means decide, and there is no radar, which cannot be drawn anew without a canvas. */
const MEANS = aBenchmark().topics.map(({ p25: _low, median: _median, p75: _high, ...cell }) => cell);

/** Strategy 19 / 6, more than half a level above the mean of 2.4; future-proofing 1, which is never below "1.5 or lower". */
const own = () =>
  anAssessment({
    office: { code: 'XC', name: 'Office XC', country: 'XC' },
    answers: {
      ...coreAnswers(topic('strategy'), [4, 3, 3, 3, 3, 3]),
      ...coreAnswers(topic('future'), [1, 1, 1, 1, 1, 1]),
    },
    topics: { strategy: { 'target-level': 4 } },
  });

async function figures(id: string): Promise<Readonly<Record<string, string | undefined>>> {
  const row = await screen.find(`compare-${id}`);
  return Object.fromEntries(['own', 'mean', 'place'].map((name) => [name, row.attributes(`data-${name}`)]));
}

async function chooseAssessment(id: string): Promise<void> {
  const select = await screen.find<HTMLSelectElement>('compare-assessment');
  await vi.waitFor(() => expect(select.find(`option[value="${id}"]`).exists()).toBe(true));
  await select.setValue(id);
}

const text = () => screen.page.text();
const verdict = () => screen.page.get('h1').text();

describe('a benchmark alone', () => {
  it('is read without own answers', async () => {
    await openBenchmark();
    expect(await figures('strategy')).toEqual({ own: undefined, mean: '2.4', place: undefined });
    expect(verdict()).toBe('The group is furthest in Strategy and has furthest to go in Future-proofing.');
  });

  it('gives a coded mean as its bound, and says it in words', async () => {
    await openBenchmark();
    expect(await figures('future')).toMatchObject({ mean: '1.5' });
    expect((await screen.find('compare-future')).text()).toContain('mean 1.5 or lower');
  });

  it('folds what is not published, with the reason', async () => {
    const { topics, withheld } = aBenchmark();
    await openBenchmark({
      topics: topics.filter((cell) => cell.topic !== 'future'),
      withheld: [{ dimension: 'all', group: 'all', topic: 'future', rule: 'R11' }, ...withheld.slice(1)],
    });
    const row = await screen.find('compare-future');
    expect(row.text()).toContain('It would have told too much about a single office');
    expect(row.element.closest('details')).not.toBeNull();
    expect((await figures('future')).mean).toBeUndefined();
  });

  it('shows one group at a time', async () => {
    await openBenchmark();
    await (await screen.find<HTMLInputElement>('compare-group-size-large')).setValue();
    expect(await figures('strategy')).toMatchObject({ mean: '3.25' });
  });

  it('shows named offices, the agenda and lessons', async () => {
    await openBenchmark();
    for (const shown of ['Statistics Aurelia', 'Platforms that last', 'Pairs learn faster than courses.'])
      expect(text()).toContain(shown);
  });
});

describe('own answers', () => {
  it('of an assessment on this device have their place', async () => {
    await saveNewAssessment(await openDatabase('own'), own());
    await openBenchmark({ topics: MEANS });
    await chooseAssessment('assessment-1');
    expect(await figures('strategy')).toEqual({ own: String(19 / 6), mean: '2.4', place: 'above' });
    expect(await figures('future')).toEqual({ own: '1', mean: '1.5', place: 'middle' });
    expect(await figures('skills')).toEqual({ own: undefined, mean: undefined, place: undefined });
    expect(verdict()).toBe(
      'You are ahead of the group in Strategy; you travel with it in the one other topic that can be compared.',
    );
  });

  it('to the wave of the benchmark are taken without asking', async () => {
    const wave = { id: '2027', title: 'Activity 2027', from: '2027-01', to: '2027-12' };
    await saveNewAssessment(await openDatabase('own'), { ...own(), invitation: anInvitation({ wave }) });
    await openBenchmark({ topics: MEANS });
    await vi.waitFor(async () => expect((await figures('strategy')).place).toBe('above'));
    await chooseAssessment('');
    expect((await figures('strategy')).place).toBeUndefined();
  });

  it('come from a response file, with topics of its wave that nobody here knows', async () => {
    await openBenchmark({ topics: MEANS });
    const { answers } = own();
    const response = aResponse({ answers, topics: { 'a-topic-of-the-wave': { 'workshop-interest': 2 } } });
    await choose('compare-file', 'own.response.json', await serialiseResponse(response, questionnaire));
    await vi.waitFor(async () => expect((await figures('strategy')).place).toBe('above'));
    expect(text()).toContain('From the file own.response.json');
  });

  it('may be chosen while the benchmark is still being opened', async () => {
    screen = await openScreen('/compare');
    void choose('open-benchmark', 'a.json', await serialiseBenchmark(aBenchmark({ topics: MEANS })));
    await choose('compare-file', 'own.assessment.json', await serialiseAssessment(own(), questionnaire));
    await vi.waitFor(async () => expect((await figures('strategy')).place).toBe('above'));
  });

  it('of another wave are compared with a word about that', async () => {
    await openBenchmark({ topics: MEANS });
    const wave = { id: 'an-earlier-one', title: 'An earlier one' };
    const response = aResponse({ answers: own().answers, wave });
    await choose('compare-file', 'own.response.json', await serialiseResponse(response, questionnaire));
    await vi.waitFor(async () => expect((await figures('strategy')).place).toBe('above'));
    expect((await screen.find('compare-other-wave')).text()).toContain('another wave');
  });

  it('come from the copy that the lead saved', async () => {
    await openBenchmark({ topics: MEANS });
    await choose('compare-file', 'own.assessment.json', await serialiseAssessment(own(), questionnaire));
    await vi.waitFor(async () => expect((await figures('strategy')).place).toBe('above'));
  });

  it('say which target stands above the peers’, and the steps that peers have taken', async () => {
    await saveNewAssessment(await openDatabase('own'), own());
    await openBenchmark({ topics: MEANS });
    await chooseAssessment('assessment-1');
    expect(text()).toContain('Your target is above the group’s mean target in 1 of 1 topic');
    expect(text()).toContain('Your next steps, those first in which peers are one step ahead');
  });

  it('are compared and never stored', async () => {
    await openBenchmark({ topics: MEANS });
    const before = await durableChanges();
    await choose('compare-file', 'own.assessment.json', await serialiseAssessment(own(), questionnaire));
    await vi.waitFor(async () => expect((await figures('strategy')).place).toBe('above'));
    expect(await durableChanges()).toBe(before);
  });
});

describe('a file that cannot be opened', () => {
  const bytes = () => serialiseBenchmark(aBenchmark());
  const changed = async (changes: object) => {
    const { checksum: _old, ...file } = JSON.parse(new TextDecoder().decode(await bytes())) as Record<string, unknown>;
    return fileBytes({ ...file, ...changes });
  };
  const reference = { id: 'x', edition: '1.0.0', hash: `sha256:${'0'.repeat(64)}` };

  it.each([
    ['that was altered', async () => (await bytes()).map((byte) => (byte === 0x34 ? 0x33 : byte)), 'lost or altered'],
    ['that was cut', async () => (await bytes()).slice(0, 2000), 'It is cut off'],
    ['that is newer', () => changed({ version: 2 }), 'a newer version of Waymark'],
    [
      'that no audit let pass',
      () => changed({ audit: { passed: false, coalition: 2, removed: 0 } }),
      'It does not say that it passed the check',
    ],
    ['of another kind', () => serialiseResponse(aResponse(), questionnaire), 'It is a response file.'],
    [
      'of the demonstration',
      () => changed({ wave: { ...aBenchmark().wave, id: 'demo-2027' } }),
      'It belongs to the demonstration',
    ],
    ['of another questionnaire', () => changed({ questionnaire: reference }), 'a questionnaire or an edition'],
  ])('%s is refused with a sentence', async (_what, make, sentence) => {
    screen = await openScreen('/compare');
    await choose('open-benchmark', 'x.benchmark.json', await make());
    expect((await screen.find('compare-refused')).text()).toContain(sentence);
    expect(screen.has('compare-strategy')).toBe(false);
  });

  it('leaves the benchmark that is open', async () => {
    await openBenchmark();
    await choose('open-benchmark', 'x.json', 'nothing');
    await screen.find('compare-refused');
    expect(await figures('strategy')).toMatchObject({ mean: '2.4' });
  });
});

describe('a benchmark beside the app', () => {
  it('is offered, and opened without a file', async () => {
    const bytes = await serialiseBenchmark(aBenchmark());
    const index = { format: 'waymark/benchmarks', version: 1, files: [{ file: '2027.json', title: 'Activity 2027' }] };
    vi.stubGlobal('fetch', async (address: URL) =>
      address.pathname.endsWith('index.json') ? Response.json(index) : new Response(bytes),
    );
    vi.spyOn(document, 'baseURI', 'get').mockReturnValue('http://localhost/');
    screen = await openScreen('/compare');
    await (await screen.find('published-benchmark')).trigger('click');
    expect(await figures('strategy')).toMatchObject({ mean: '2.4' });
    vi.restoreAllMocks();
  });

  it('is not missed where there is none', async () => {
    screen = await openScreen('/compare');
    await screen.find('open-benchmark');
    expect(screen.has('published-benchmark')).toBe(false);
  });
});
