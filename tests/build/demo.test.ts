import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DEMO_TEXTS } from '@/build/demo/handOutTexts';
import { withBenchmark } from '@/build/demo/demoBenchmark';
import { makeDemo } from '@/build/demo/makeDemo';
import { aggregate } from '@/domain/aggregation/aggregate';
import { rankingOf } from '@/domain/assessment/ranking';
import { acceptedResponses, conflictsOf } from '@/domain/collection/acceptedResponses';
import { chooseFile } from '@/domain/collection/decideConflict';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import { COUNTRIES, regionOf, REGIONS } from '@/domain/collection/regions';
import type { Response } from '@/domain/collection/response';
import { whoHasAnswered } from '@/domain/collection/whoHasAnswered';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import { mean } from '@/domain/statistics/mean';
import { sampleStandardDeviation } from '@/domain/statistics/sampleStandardDeviation';
import { parseBenchmarkFile } from '@/exchange/benchmark/parseBenchmarkFile';
import { parseDemonstrationIndex, type DemonstrationIndex } from '@/exchange/demonstration/parseDemonstrationIndex';
import { parseInvitationFile } from '@/exchange/invitation/parseInvitationFile';
import { isProblem } from '@/exchange/reading/fileProblem';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { expectClose } from '@tests/support/expectClose';
import { aQuestionnaire } from '@tests/support/questionnaires';

const folder = fileURLToPath(new URL('../../public/demo/', import.meta.url));
const bytesOf = (name: string) => new Uint8Array(readFileSync(folder + name));

const questionnaire = aQuestionnaire();
const index: DemonstrationIndex = parseDemonstrationIndex(readFileSync(`${folder}index.json`, 'utf8')) ?? {
  invitation: '',
  responses: [],
};
const invitation = await readInvitation();
const collected = await readResponses();
const judged = judgeCollection(collected);
const accepted = acceptedResponses(judged);
const scored = accepted.map((response) => scoreAssessment(questionnaire, response).topics);

async function readInvitation() {
  const read = await parseInvitationFile(bytesOf(index.invitation), [questionnaire]);
  if (isProblem(read)) throw new Error(`The invitation is refused: ${read.reason}.`);
  return read.invitation;
}

function readResponses() {
  const context = { questionnaires: [questionnaire], invitation };
  return Promise.all(
    index.responses.map(async (name) => ({ ...(await parseResponseFile(name, bytesOf(name), context)), drop: 1 })),
  );
}

/** How many responses say what. */
function count(valueOf: (response: Response) => unknown): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const response of accepted) counts[String(valueOf(response))] = (counts[String(valueOf(response))] ?? 0) + 1;
  return counts;
}

/** Pearson's correlation over the offices that have both. */
function correlation(a: readonly (number | null)[], b: readonly (number | null)[]): number {
  const pairs = a.flatMap((x, place) => {
    const y = b[place] ?? null;
    return x === null || y === null ? [] : [{ x, y }];
  });
  const [meanX, meanY] = [mean(pairs.map(({ x }) => x)) ?? 0, mean(pairs.map(({ y }) => y)) ?? 0];
  const products = (of: (x: number, y: number) => number) =>
    pairs.reduce((sum, { x, y }) => sum + of(x - meanX, y - meanY), 0);
  return products((x, y) => x * y) / Math.sqrt(products((x) => x * x) * products((_, y) => y * y));
}

function meanLevelOf(item: string): number {
  const levels = accepted.flatMap(({ answers }) => {
    const answer = answers[item];
    return answer?.code === 'level' ? [answer.level] : [];
  });
  return mean(levels) ?? 0;
}

describe('the demonstration as a whole', () => {
  it('is what the generator writes, byte for byte', async () => {
    const files = await withBenchmark(await makeDemo(questionnaire), questionnaire);
    expect(readdirSync(folder).sort()).toEqual(files.map(({ name }) => name).sort());
    const changed = files.filter(({ name, bytes }) => !Buffer.from(bytes).equals(bytesOf(name)));
    expect(changed.map(({ name }) => name)).toEqual([]);
  }, 120_000);

  it('follows from its seed: another seed gives other answers', async () => {
    const [, , ...others] = await makeDemo(questionnaire, 1);
    expect(others.filter(({ name }) => index.responses.includes(name))).toEqual([]);
  });

  it('weighs less than 500 KB', () => {
    const sizes = readdirSync(folder).map((name) => bytesOf(name).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(500_000);
  });
});

describe('collecting the demonstration', () => {
  it('gives each reason as often as the generator says', () => {
    const counts: Record<string, number> = {};
    for (const { reason } of judged) counts[reason] = (counts[reason] ?? 0) + 1;
    expect(counts).toEqual({ ok: 31, conflict: 2, superseded: 1, duplicate: 1, checksum: 1 });
  });

  it('counts all 32 offices once its conflict is decided', () => {
    const [conflict] = conflictsOf(judged);
    const [key = ''] = conflict?.files ?? [];
    if (!conflict) throw new Error('There is no conflict.');
    const decision = chooseFile(judged, conflict, key, {
      reason: 'The office said so.',
      at: '2026-11-23T09:00:00.000Z',
    });
    const responses = acceptedResponses(judgeCollection(collected, [decision]));
    const { answered, waiting, uninvited } = whoHasAnswered(invitation.offices, responses);
    expect([answered.length, waiting.length, uninvited.length]).toEqual([32, 4, 0]);
  });

  it('accepts the office whose first file was damaged by its second', () => {
    const damaged = judged.find(({ reason }) => reason === 'checksum');
    expect(accepted.find(({ office }) => office.code === damaged?.officeCode)?.revision).toBe(2);
  });
});

describe('what is invented', () => {
  it('says so: in the wave, its organiser, its note and its address', () => {
    const { wave, organiser, note } = invitation;
    expect(wave.id).toMatch(/^demo-/);
    for (const text of [wave.title, organiser.name, note]) expect(text).toMatch(/invented/);
    expect(organiser.address).toMatch(/\.invalid$/);
  });

  it('has countries that no real office has: user-assigned codes without XK, unknown to Intl, each in a region', () => {
    const intl = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    const countries = invitation.offices.map(({ code }) => code.slice(0, 2));
    const real = countries.filter(
      (country) =>
        !/^(Q[M-Z]|X[A-JL-Z])$/.test(country) || COUNTRIES.includes(country) || intl.of(country) !== undefined,
    );
    expect(real).toEqual([]);
    expect(new Set(countries.map(regionOf))).toEqual(new Set(REGIONS));
  });

  it('has no office named after a real country', () => {
    const names = ['en', 'fr', 'es'].flatMap((language) => {
      const intl = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
      return COUNTRIES.flatMap((code) => intl.of(code) ?? []);
    });
    const offices = invitation.offices.map(({ name }) => ` ${name} `.toLowerCase());
    expect(names.filter((name) => offices.some((office) => office.includes(` ${name.toLowerCase()} `)))).toEqual([]);
  });

  it('has every text once, in English and in French', () => {
    const said = accepted.flatMap(({ topics, closing, notes }) => [
      ...Object.values(topics).flatMap((values) => [
        values['share-title'],
        values['lesson-learned'],
        values['experiment-idea'],
      ]),
      ...[closing['new-topic-proposals'] ?? []].flat(),
      closing['general-comment'],
      ...Object.values(notes),
    ]);
    const texts = said.filter((text) => text !== undefined);
    expect(new Set(texts).size).toBe(texts.length);
    // The office in conflict wrote the rest.
    expect(texts.length).toBeGreaterThan(DEMO_TEXTS.length - 5);
    expect(count(({ language }) => language)).toEqual({ en: 23, fr: 8 });
  });
});

describe('the answers of the demonstration', () => {
  it.each(questionnaire.topics.map(({ id }, place) => [id, place] as const))('spread plausibly in %s', (_, place) => {
    const scores = scored.flatMap((topics) => topics[place]?.score ?? []);
    expect(scores.length).toBeGreaterThanOrEqual(25);
    expect(mean(scores)).toBeGreaterThan(1.8);
    expect(mean(scores)).toBeLessThan(3.6);
    expect(sampleStandardDeviation(scores)).toBeGreaterThan(0.5);
  });

  it('go together across topics', () => {
    const columns = questionnaire.topics.map((_, place) => scored.map((topics) => topics[place]?.score ?? null));
    const correlations = columns.flatMap((a, place) => columns.slice(place + 1).map((b) => correlation(a, b)));
    expect(correlations).toHaveLength(15);
    expect(Math.min(...correlations)).toBeGreaterThan(0.3);
  });

  it('are lower where offices find it harder: package supply, security, retention', () => {
    expect(meanLevelOf('infrastructure-packages')).toBeLessThan(meanLevelOf('infrastructure-platform'));
    expect(meanLevelOf('infrastructure-vulnerabilities')).toBeLessThan(meanLevelOf('infrastructure-platform'));
    expect(meanLevelOf('skills-retention')).toBeLessThan(meanLevelOf('skills-learning'));
  });

  it('leave no score to a few offices in some topic', () => {
    expect(scored.filter((topics) => topics.some(({ score }) => score === null)).length).toBe(3);
  });

  it('aim half a level to two levels above the score, or at the highest level', () => {
    const aims = scored
      .flat()
      .flatMap(({ score, target }) => (score === null || target === null ? [] : [{ score, target }]));
    const odd = aims.filter(({ score, target }) => (target < score + 0.5 || target > score + 2) && target !== 5);
    expect(odd).toEqual([]);
  });

  it('rank no topic that the office would neither attend nor read about', () => {
    const odd = accepted.filter((sheet) =>
      rankingOf(sheet).some((topic) => sheet.topics[topic]?.['workshop-interest'] === 0),
    );
    expect(odd).toEqual([]);
  });

  it('agree to published figures but for five offices, and mix the other consents', () => {
    expect(count(({ consent }) => consent['benchmark'])).toEqual({ true: 26, false: 5 });
    expect(Object.values(count(({ consent }) => consent['name'])).every((n) => n >= 5)).toBe(true);
    expect(Object.values(count(({ consent }) => consent['text'])).every((n) => n >= 5)).toBe(true);
    expect(Object.values(count(({ consent }) => consent['contact'])).every((n) => n >= 5)).toBe(true);
  });
});

describe('the benchmark of the demonstration', () => {
  const { benchmark: name = '' } = index;
  const topics = questionnaire.topics.map(({ id }) => id);

  it.each([
    ['all', 'all'],
    ['size', 'small'],
    ['size', 'medium'],
    ['size', 'large'],
  ])('has the mean of every topic among %s %s', async (dimension, group) => {
    const read = await parseBenchmarkFile(bytesOf(name), {
      questionnaires: [questionnaire],
      waveId: invitation.wave.id,
    });
    if (isProblem(read)) throw new Error(`The benchmark is refused: ${read.reason}.`);
    const cells = read.benchmark.topics.filter((cell) => cell.dimension === dimension && cell.group === group);
    expect(cells.filter(({ mean }) => mean !== undefined).map(({ topic }) => topic)).toEqual(topics);
  });
});

/*
 * The levels of the core items of every accepted office, by office code, read from the files with another program
 * (`.`: no level), and what R 4.2.2 makes of them:
 *
 * infrastructure <- "342..3 333122 452333 543333 221222 111111 22.121 443244 323122 221122 434223 543..3 422111 221223
 *   332322 333322 23123. 4452.3 ....22 43..23 .2112. 222111 121222 433333 33212. .33243 ..2133 .31222 43223. 223132 .32222"
 * future <- "232132 333.23 343433 342333 ...... 131111 1121.1 34332. 222.1. 1.221. 444222 2322.2 1212.1 322112
 *   332222 222222 222212 333333 243223 344.33 222312 133312 121111 444332 233321 332212 222111 133221 232211 322211 .32333"
 * scores <- function(text) {
 *   levels <- lapply(strsplit(strsplit(text, "[ \n]+")[[1]], ""), function(x) as.numeric(x[x != "."]))
 *   sapply(levels[lengths(levels) >= 4], mean)
 * }
 * for (s in list(scores(infrastructure), scores(future)))
 *   print(c(length(s), mean(s), quantile(s, c(.25, .5, .75)), sd(s)), digits = 17)
 *
 * 30 2.43111111111111100 1.87500000000000000 2.22500000000000009 3.00000000000000000 0.72651919484987648
 * 30 2.22944444444444434 1.83333333333333326 2.16666666666666652 2.79999999999999982 0.66484929490054911
 */
describe('the aggregates of the demonstration', () => {
  it.each([
    ['infrastructure', [2.431111111111111, 1.875, 2.225, 3, 0.72651919484987648]],
    [
      'future',
      [2.22944444444444434, 1.83333333333333326, 2.16666666666666652, 2.79999999999999982, 0.66484929490054911],
    ],
  ] as const)('agree with R in %s', (topic, [average, p25, median, p75, sd]) => {
    const cells = aggregate(questionnaire, accepted).topics;
    const cell = cells.find((one) => one.dimension === 'all' && one.topic === topic);
    expect(cell?.n).toBe(30);
    expectClose(cell?.mean, average);
    expectClose(cell?.p25, p25);
    expectClose(cell?.median, median);
    expectClose(cell?.p75, p75);
    expectClose(cell?.sd, sd);
  });
});
