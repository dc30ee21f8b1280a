import { streamsOf, type Chance } from '@/build/demo/chance';
import type { Answer } from '@/domain/assessment/answer';
import { COUNTRIES, REGIONS, regionOf, type Region } from '@/domain/collection/regions';
import type { Response } from '@/domain/collection/response';
import { LEVELS, type Level, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { anAnswer } from './answers';
import { aResponse } from './aResponse';
import { aQuestionnaire } from './questionnaires';

/**
 * Kinds of worlds, the nasty ones among them:
 * `plain` a plausible wave · `equal` every office answers one level everywhere · `outlier` all equal but one office ·
 * `two-outliers` all equal but two low ones · `extremes` nearly everything at the lowest or the highest level ·
 * `lonely-region` one office alone in its region · `groups-of-five` each size group has five offices, one of them named (as far
 * as the offices go) · `refusals` many or all do not agree · `no-profile` many belong to no group · `few-answers` few scores
 * and targets · `named` nearly all offices are named · `two-levels` every item is at one of two levels.
 */
export const WORLD_KINDS = [
  'plain',
  'equal',
  'outlier',
  'two-outliers',
  'extremes',
  'lonely-region',
  'groups-of-five',
  'refusals',
  'no-profile',
  'few-answers',
  'named',
  'two-levels',
] as const;
export type WorldKind = (typeof WORLD_KINDS)[number];

export interface WorldOptions {
  /** 1 to 120; without it any number in this range follows from the seed. */
  readonly offices?: number;
  /** Without it the kind follows from the seed. */
  readonly kind?: WorldKind;
  /** The delivered one unless given. */
  readonly questionnaire?: Questionnaire;
}

interface World {
  readonly kind: WorldKind;
  readonly questionnaire: Questionnaire;
  readonly offices: number;
  /** The level around which everything lies in worlds that have one. */
  readonly level: Level;
  /** In `refusals`: the share that does not agree to published figures. */
  readonly refusing: number;
  readonly chance: Chance;
}

/** How often offices come from a region in a plausible wave. */
const WEIGHTS: Readonly<Record<Region, number>> = {
  africa: 0.17,
  americas: 0.17,
  asia: 0.2,
  europe: 0.38,
  oceania: 0.08,
};
const MOST_OFFICES = 120;

function clamped(value: number): Level {
  return LEVELS.find((level) => level >= Math.round(value)) ?? 5;
}

/** Different countries, drawn region by region. */
function drawCountries({ chance, offices, kind }: World): readonly string[] {
  const poolOf = (region: Region) => [...chance.shuffle(COUNTRIES.filter((code) => regionOf(code) === region))];
  const pools = new Map<string, string[]>(REGIONS.map((region) => [region, poolOf(region)]));
  return Array.from({ length: offices }, (_, index) => {
    const lonely = kind === 'lonely-region' ? (index === 0 ? 'oceania' : 'europe') : null;
    const left = Object.fromEntries(REGIONS.map((region) => [region, pools.get(region)?.length ? WEIGHTS[region] : 0]));
    const wanted = lonely && pools.get(lonely)?.length ? lonely : chance.pickWeighted(left);
    return pools.get(wanted ?? '')?.pop() ?? 'ZZ';
  });
}

function drawLevel(world: World, office: number, ability: number): Level {
  const { chance, kind, level } = world;
  switch (kind) {
    case 'equal':
      return level;
    case 'outlier':
      return office === 0 ? (level > 2 ? 1 : 5) : level;
    case 'two-outliers':
      return office < 2 ? 1 : clamped(Math.max(2, level));
    case 'extremes':
      return chance.happens(0.9) ? (level > 2 ? 5 : 1) : clamped(ability + 0.6 * chance.normal());
    case 'two-levels':
      return chance.happens(0.5) ? level : clamped(level === 5 ? 4 : level + 1);
    default:
      return clamped(ability + 0.65 * chance.normal());
  }
}

function drawAnswer(world: World, office: number, ability: number): Answer | null {
  const { chance, kind } = world;
  const unanswered = kind === 'few-answers' ? 0.55 : ['equal', 'outlier', 'two-outliers'].includes(kind) ? 0 : 0.06;
  if (!chance.happens(unanswered)) return anAnswer(drawLevel(world, office, ability));
  return chance.pick([null, anAnswer('na'), anAnswer('dk')]);
}

function drawAnswers(world: World, office: number, general: number): Response['answers'] {
  const { questionnaire, chance } = world;
  const abilities = new Map(questionnaire.topics.map(({ id }) => [id, 2.55 + 0.75 * general + 0.4 * chance.normal()]));
  const answers = questionnaire.topics.flatMap(({ id: topic, items }) =>
    items.flatMap((item) => {
      const answer = drawAnswer(world, office, abilities.get(topic) ?? general);
      return answer ? [[item.id, answer] as const] : [];
    }),
  );
  return Object.fromEntries(answers);
}

function drawTopics(world: World, office: number, general: number): Response['topics'] {
  const { questionnaire, chance, kind } = world;
  const missing = kind === 'few-answers' ? 0.6 : kind === 'plain' ? 0.03 : 0.08;
  const topics = questionnaire.topics.flatMap(({ id }) => {
    if (chance.happens(missing)) return [];
    return [[id, { 'target-level': drawLevel(world, office, 3.8 + 0.5 * general) }] as const];
  });
  return Object.fromEntries(topics);
}

function drawProfile({ questionnaire, chance, kind }: World, office: number): Response['profile'] {
  const share = kind === 'no-profile' ? 0.4 : kind === 'plain' ? 0 : 0.03;
  const questions = questionnaire.questions.profile.filter(({ id }) => id === 'size-band' || id === 'system-type');
  const values = questions.flatMap(({ id, options, publishAs }) => {
    if (chance.happens(share)) return [];
    const groups = Object.values(publishAs ?? {});
    if (kind === 'groups-of-five' && groups.length > 0)
      return [[id, groups[Math.floor(office / 5) % groups.length]?.[0] ?? ''] as const];
    const weights = options.map((option, index) => [option, 1 / (1 + (publishAs ? 0 : index))] as const);
    return [[id, chance.pickWeighted(Object.fromEntries(weights)) ?? ''] as const];
  });
  return Object.fromEntries(values);
}

function drawConsent(world: World, office: number): Response['consent'] {
  const { chance, kind, refusing } = world;
  const refuses = kind === 'refusals' ? refusing : kind === 'groups-of-five' ? 0 : 0.08;
  const named = kind === 'named' ? 0.85 : 0.15;
  const drawn = chance.pickWeighted({ hidden: 1 - named - 0.1, participant: 0.1, 'topic-levels': named });
  const name = kind === 'groups-of-five' ? (office % 5 === 0 ? 'topic-levels' : 'hidden') : (drawn ?? 'hidden');
  return { benchmark: !chance.happens(refuses), name, text: 'organiser', contact: false };
}

function drawOffice({ chance, kind }: World, country: string, office: number): Response['office'] {
  const abroad = country === 'ZZ' || (kind === 'no-profile' && chance.happens(0.1));
  const code = abroad ? `ZZ-ORG${office}` : country;
  return { code, name: `Office ${code}`, country: abroad ? 'ZZ' : country };
}

/**
 * The responses of an invented wave, one per office; the same seed and options give the same responses. Without options the
 * kind and the number of offices follow from the seed: a row of seeds meets every kind.
 */
export function aWorld(seed: number, options: WorldOptions = {}): readonly Response[] {
  const nextChance = streamsOf(seed);
  const chance = nextChance();
  const world: World = {
    kind: options.kind ?? WORLD_KINDS[seed % WORLD_KINDS.length] ?? 'plain',
    questionnaire: options.questionnaire ?? aQuestionnaire(),
    offices: options.offices ?? 1 + chance.below(MOST_OFFICES),
    level: chance.pick(LEVELS),
    refusing: chance.pick([0.3, 0.6, 0.9, 1]),
    chance,
  };
  const { id, edition, hash } = world.questionnaire;
  return drawCountries(world).map((country, office) => {
    const general = chance.normal();
    return aResponse({
      office: drawOffice(world, country, office),
      questionnaire: { id, edition, hash },
      answers: drawAnswers(world, office, general),
      topics: drawTopics(world, office, general),
      profile: drawProfile(world, office),
      consent: drawConsent(world, office),
    });
  });
}

/** The whole campaign, or the tenth of it that every run of the tests goes through. */
export function campaign(worlds: number): readonly number[] {
  const count = process.env['WAYMARK_CAMPAIGN'] === 'full' ? worlds : Math.ceil(worlds / 10);
  return Array.from({ length: count }, (_, index) => index + 1);
}
