// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { durableChanges, openScreen, type Screen } from '@tests/features/assess/openScreen';
import { aCollectedFile } from '@tests/support/aCollectedFile';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { workerInProcess } from '@tests/support/workerInProcess';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
// The screens are there before the first test begins, whose time is limited.
import '@/features/organise/PrioritiesPage.vue';
import '@/features/organise/WaveFrame.vue';
import type { Invitation } from '@/domain/collection/invitation';
import type { Response } from '@/domain/collection/response';
import { rankTopics } from '@/domain/priorities/rankTopics';
import { runToEnd } from '@/domain/priorities/runToEnd';
import { defaultChoice } from '@/domain/priorities/topicRanking';
import { openDatabase, removeDatabase } from '@/storage/database';
import { loadWave, saveDrop } from '@/storage/waves';
import { PrioritiesRanker } from '@/workers/prioritiesRanker';
import { keepWave } from './collection';
import { anOpinion, everyTopic } from './priorities/priorityWaves';

let screen: Screen;
beforeEach(() =>
  vi.stubGlobal(
    'Worker',
    workerInProcess(() => new PrioritiesRanker()),
  ),
);
afterEach(async () => {
  screen.close();
  vi.unstubAllGlobals();
  await removeDatabase('own');
});

const questionnaire = aQuestionnaire();
const ids = questionnaire.topics.map(({ id }) => id);

async function openPriorities(responses: readonly Response[], changes: Partial<Invitation> = {}): Promise<void> {
  await keepWave(
    anInvitation(changes),
    responses.map((response) => aCollectedFile(response)),
  );
  screen = await openScreen('/organise/wave-1/priorities');
}

const rowOf = async (topic: string) => (await screen.find(`priority-${topic}`)).attributes();
const order = () =>
  screen.page
    .findAll('[data-testid^="priority-"]')
    .map((row) => row.attributes('data-testid')?.slice('priority-'.length));
const untilFirm = () => vi.waitFor(() => expect(screen.page.findAll('[data-tier]')).toHaveLength(ids.length));
const kept = async () => (await loadWave(await openDatabase('own'), 'wave-1'))?.ranking;

/** Skills are needed and wanted, strategy is wanted, all else is like the average. */
const wave = [
  anOpinion('XA', { ...everyTopic({ level: 3 }), skills: { level: 1, values: { 'target-level': 5 } } }, ['skills']),
  anOpinion('XB', { ...everyTopic({ level: 3 }), skills: { level: 2, values: { 'target-level': 4 } } }, ['strategy']),
  anOpinion('XC', { ...everyTopic({ level: 3 }), skills: { level: 1, values: { 'target-level': 3 } } }, ['skills']),
];

describe('the table', () => {
  it('has a row for every topic with the figures of the domain, unrounded', async () => {
    await openPriorities(wave);
    await untilFirm();
    const { priorities } = runToEnd(rankTopics(questionnaire, wave, defaultChoice(questionnaire)));
    for (const { topic, priority, need, demand, breadth, supply, tier } of priorities.topics) {
      expect(await rowOf(topic)).toMatchObject({
        'data-value': String(priority),
        'data-need': String(need),
        'data-demand': String(demand),
        'data-breadth': String(breadth),
        'data-supply': String(supply),
        'data-tier': tier,
      });
    }
    expect(order()[0]).toBe('skills');
  });

  it('explains each place, names the focus questions and says for whom speakers are missing', async () => {
    await openPriorities(wave);
    const text = (await screen.find('priority-skills')).text();
    // Gaps 4, 2 and 2 levels; two of three ballots.
    expect(text).toContain('Gaps to the targets are the widest of all (2.7 levels on average)');
    expect(text).toContain('search for speakers');
    expect(screen.page.findAll('[data-testid="focus-skills"] li')).toHaveLength(3);
  });

  it('says what is clear and what is open', async () => {
    await openPriorities(wave);
    await untilFirm();
    // The four topics that nobody asks for share the third place.
    expect(screen.page.get('h1').text()).toBe('Skills and Strategy clearly deserve a workshop; one more place is open');
  });
});

describe('the figures', () => {
  const office = (code: string) => ({ code, name: code });

  it('say on how many of the invited offices they rest, and how many others answered', async () => {
    await openPriorities(wave, { offices: ['XA', 'XB', 'XD', 'XE'].map(office) });
    await untilFirm();
    expect(screen.page.text()).toContain(
      'From 2 of 4 invited offices and one that was not on your list: 2 have no accepted response.',
    );
  });

  it('rest on the responses where any office may answer', async () => {
    await openPriorities(wave);
    await untilFirm();
    expect(screen.page.text()).toContain('From 3 responses.');
  });
});

describe('other weights', () => {
  it('are looked at without being kept, and what moves is said', async () => {
    await openPriorities(wave);
    await untilFirm();
    const before = await durableChanges();
    await (await screen.find('preset-equal')).trigger('click');
    expect((await rowOf('skills'))['data-tier']).toBeUndefined();
    const {
      need = '',
      demand = '',
      breadth = '',
      supply = '',
    } = Object.fromEntries(
      Object.entries(await rowOf('skills')).map(([name, value]) => [name.replace('data-', ''), value]),
    );
    const mean = (Number(need) + Number(demand) + Number(breadth) + Number(supply)) / 4;
    expect(Number((await rowOf('skills'))['data-value'])).toBeCloseTo(mean, 12);
    expect((await screen.find('what-if')).text()).toContain('not kept yet');
    await untilFirm();
    expect(await durableChanges()).toBe(before);
    await (await screen.find('discard-weights')).trigger('click');
    expect(screen.has('what-if')).toBe(false);
  });

  it('always add up to 100 % when a slider moves', async () => {
    await openPriorities(wave);
    await (await screen.find('weight-supply')).setValue('55');
    const values = ['need', 'demand', 'breadth', 'supply'].map((criterion) =>
      Number(screen.page.get<HTMLInputElement>(`[data-testid="weight-${criterion}"]`).element.value),
    );
    // 45 shared as 35 : 35 : 20 are 17.5, 17.5 and 10; whole per cent go by remainders, then by order.
    expect(values).toEqual([18, 17, 10, 55]);
  });

  it('are kept in one durable change', async () => {
    await openPriorities(wave);
    await (await screen.find('preset-need-led')).trigger('click');
    const before = await durableChanges();
    await (await screen.find('keep-weights')).trigger('click');
    await vi.waitFor(async () => expect(await durableChanges()).toBe(before + 1));
    expect(await kept()).toEqual({
      weights: { need: 0.5, demand: 0.2, breadth: 0.2, supply: 0.1 },
      seed: questionnaire.parameters.priorities.seed,
      reorderings: [],
    });
    await vi.waitFor(() => expect(screen.has('what-if')).toBe(false));
    expect((await screen.find('preset-need-led')).attributes('aria-pressed')).toBe('true');
  });

  it('can be simulated anew after that was cancelled', async () => {
    await openPriorities(wave);
    await untilFirm();
    await (await screen.find('preset-demand-led')).trigger('click');
    await (await screen.find('priorities-cancel')).trigger('click');
    expect((await screen.find('priorities-progress')).attributes('data-state')).toBe('cancelled');
    expect((await rowOf('skills'))['data-tier']).toBeUndefined();
    await (await screen.find('priorities-compute')).trigger('click');
    await untilFirm();
    expect(screen.has('priorities-progress')).toBe(false);
  });
});

describe('the seed', () => {
  it('is kept with the wave and gives other draws', async () => {
    await openPriorities(wave);
    await untilFirm();
    await (await screen.find('ranking-seed')).setValue('1');
    await (await screen.find('ranking-seed')).trigger('change');
    await vi.waitFor(async () => expect((await kept())?.seed).toBe(1));
    await untilFirm();
  });

  it('that is none changes nothing', async () => {
    await openPriorities(wave);
    await (await screen.find('ranking-seed')).setValue('4294967296');
    await (await screen.find('ranking-seed')).trigger('change');
    expect((await screen.find('ranking-seed')).attributes('aria-invalid')).toBe('true');
    expect(await kept()).toBeUndefined();
  });
});

describe('tied topics', () => {
  const tied = [anOpinion('XA', everyTopic({ level: 2, values: { 'target-level': 3 } }))];

  it('are ordered with a reason that is kept, and back', async () => {
    await openPriorities(tied);
    await (await screen.find('raise-foundations')).trigger('click');
    expect((await screen.find<HTMLButtonElement>('reorder-confirm')).element.disabled).toBe(true);
    await (await screen.find('reorder-reason')).setValue('A host offers to begin with it.');
    const before = await durableChanges();
    await (await screen.find('reorder-confirm')).trigger('click');
    await vi.waitFor(() => expect(order().slice(0, 2)).toEqual(['foundations', 'strategy']));
    await vi.waitFor(async () => expect(await durableChanges()).toBe(before + 1));
    expect((await kept())?.reorderings).toMatchObject([
      { topic: 'foundations', above: 'strategy', reason: 'A host offers to begin with it.' },
    ]);
    expect((await screen.find('reordering')).text()).toContain('A host offers to begin with it.');
    await (await screen.find('undo-reordering')).trigger('click');
    await vi.waitFor(() => expect(order().slice(0, 2)).toEqual(['strategy', 'foundations']));
    expect((await kept())?.reorderings).toEqual([]);
  });

  it('are not ordered while other weights are looked at', async () => {
    await openPriorities(tied);
    await screen.find('raise-foundations');
    await (await screen.find('preset-equal')).trigger('click');
    expect(screen.has('raise-foundations')).toBe(false);
  });
});

test('responses that come while another screen is shown are ranked when this one is shown again', async () => {
  await openPriorities([]);
  await vi.waitFor(() => expect(screen.page.get('h1').text()).toBe('No priorities yet'));
  await screen.goTo('/organise/wave-1');
  await saveDrop(
    await openDatabase('own'),
    'wave-1',
    wave.map((response) => aCollectedFile(response)),
  );
  await screen.goTo('/organise/wave-1/priorities');
  expect((await rowOf('skills'))['data-value']).toBeDefined();
});

describe('a wave about which little can be said', () => {
  test('without responses says what will be here, and where to begin', async () => {
    await openPriorities([]);
    await vi.waitFor(() => expect(screen.page.get('h1').text()).toBe('No priorities yet'));
    expect(screen.page.find('a.button.main').attributes('href')).toContain('/organise/wave-1/collect');
  });

  test('with one response says that it is the word of a single office', async () => {
    await openPriorities([anOpinion('XA', everyTopic({ level: 2 }), ['skills'])]);
    await screen.find('note-one-response');
  });

  test('without ballots says that demand decides nothing', async () => {
    await openPriorities([anOpinion('XA', everyTopic({ level: 2 })), anOpinion('XB', everyTopic({ level: 3 }))]);
    await screen.find('note-no-ballots');
    expect(screen.has('note-alike')).toBe(false);
  });

  test('without any eligible speaker says that speakers are to be looked for', async () => {
    await openPriorities(wave);
    await screen.find('note-no-speakers');
  });

  test('in which all offices and topics are equal says that the order means nothing', async () => {
    const alike = everyTopic({ level: 2, values: { 'target-level': 4 } });
    await openPriorities(['XA', 'XB', 'XC'].map((code) => anOpinion(code, alike)));
    await screen.find('note-alike');
    expect(screen.page.get('h1').text()).toBe('The topics are too close to tell apart: their order means nothing');
    await untilFirm();
    const strategy = await screen.find('priority-strategy');
    expect(strategy.attributes('data-tier')).toBe('firm');
    expect(strategy.get('.chip').text()).toBe('tied');
    expect(screen.page.text()).toContain('Counted by places alone (Borda), all topics are level.');
  });

  test('with a topic that nobody has a score in says so in its row', async () => {
    await openPriorities([anOpinion('XA', { skills: { level: 2, values: { 'target-level': 4 } } }, ['future'])]);
    expect((await screen.find('priority-future')).text()).toContain('No office has enough answers for a score');
    expect((await screen.find('focus-future')).text()).toContain('No office has answered a question');
  });

  test('with extra topics on top of the ballots shows them among what offices ask for', async () => {
    const title = 'Long '.repeat(40).trim();
    const extraTopics = [{ id: 'green-it', title, description: '' }];
    await openPriorities([anOpinion('XA', everyTopic({ level: 2 }), ['green-it', 'skills'])], { extraTopics });
    const row = await screen.find('wanted-green-it');
    expect(row.attributes('data-demand')).toBe('1');
    expect(row.text()).toContain(title);
    expect(row.text()).toContain('your own topic');
    expect(screen.has('priority-green-it')).toBe(false);
  });
});
