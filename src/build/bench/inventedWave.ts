import { streamsOf, type Chance } from '@/build/demo/chance';
import type { Response } from '@/domain/collection/response';
import { COUNTRIES, REGIONS, regionOf } from '@/domain/collection/regions';
import { coreItemsOf, itemsOf, LEVELS, type Level, type Questionnaire } from '@/domain/questionnaire/questionnaire';

/** How an invented wave is mixed; said beside the figures, since they depend on it. */
export const MIX = {
  /** By group in questionnaire order. */
  sizes: [0.35, 0.3, 0.35],
  /** Africa, Americas, Asia, Europe, Oceania. */
  regions: [0.12, 0.18, 0.2, 0.4, 0.1],
  /** By option in questionnaire order. */
  systems: [0.55, 0.25, 0.12, 0.08],
  /** Offices named with their topic scores; all agree to published figures. */
  named: 0.15,
  unanswered: 0.08,
  withoutTarget: 0.05,
};

function pickByShare<T>(chance: Chance, values: readonly T[], shares: readonly number[]): T {
  const drawn = chance.pickWeighted(Object.fromEntries(values.map((_, index) => [index, shares[index] ?? 0])));
  const value = values[Number(drawn)];
  if (value === undefined) throw new Error('There is nothing to pick from.');
  return value;
}

function levelNear(value: number): Level {
  return LEVELS.find((level) => level >= Math.round(value)) ?? 5;
}

/** Another country each time, from a region as long as it has one left. */
function drawCountry(chance: Chance, left: Set<string>): string {
  const region = pickByShare(chance, REGIONS, MIX.regions);
  const own = [...left].filter((code) => regionOf(code) === region);
  const country = chance.pick(own.length > 0 ? own : [...left]);
  left.delete(country);
  return country;
}

function drawProfile(chance: Chance, { questions }: Questionnaire): Response['profile'] {
  const values = questions.profile.flatMap(({ id, options, publishAs }) => {
    if (publishAs) return [[id, pickByShare(chance, Object.values(publishAs), MIX.sizes)[0] ?? ''] as const];
    return id === 'system-type' ? [[id, pickByShare(chance, options, MIX.systems)] as const] : [];
  });
  return Object.fromEntries(values);
}

/** Levels around what the office is like in general, in the topic and in the item; targets about a level higher. */
function drawLevels(chance: Chance, questionnaire: Questionnaire): Pick<Response, 'answers' | 'topics'> {
  const general = 2.8 + 0.6 * chance.normal();
  const answers: Record<string, Response['answers'][string]> = {};
  const topics: Record<string, Response['topics'][string]> = {};
  for (const topic of questionnaire.topics) {
    const own = general + 0.5 * chance.normal();
    for (const { id } of itemsOf({ ...questionnaire, topics: [topic] })) {
      const level = levelNear(own + 0.7 * chance.normal());
      if (!chance.happens(MIX.unanswered)) answers[id] = { code: 'level', level };
    }
    const target = levelNear(own + 1 + 0.5 * chance.normal());
    if (coreItemsOf(topic).length > 0 && !chance.happens(MIX.withoutTarget))
      topics[topic.id] = { 'target-level': target };
  }
  return { answers, topics };
}

/** The responses of an invented wave, one per office. Same seed, same responses. */
export function inventedWave(questionnaire: Questionnaire, offices: number, seed: number): readonly Response[] {
  const chance = streamsOf(seed)();
  const left = new Set(COUNTRIES.filter((code) => regionOf(code) !== null));
  const { id, edition, hash } = questionnaire;
  return Array.from({ length: offices }, (): Response => {
    const country = drawCountry(chance, left);
    return {
      office: { code: country, name: `Office ${country}`, country },
      responseId: chance.hex(32),
      revision: 1,
      parent: null,
      createdAt: '2027-03-01T09:00:00Z',
      language: 'en',
      wave: { id: 'bench', title: 'Bench' },
      questionnaire: { id, edition, hash },
      checksum: `sha256:${chance.hex(64)}`,
      notes: {},
      closing: {},
      profile: drawProfile(chance, questionnaire),
      consent: { benchmark: true, name: chance.happens(MIX.named) ? 'topic-levels' : 'hidden' },
      ...drawLevels(chance, questionnaire),
    };
  });
}
