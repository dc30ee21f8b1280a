import type { QuestionValue, QuestionValues } from '@/domain/assessment/answer';
import { LEVELS, questionOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { TopicScore } from '@/domain/scoring/scoreTopic';
import type { Chance } from './chance';
import { DEMO_MODEL, topicModelOf } from './demoModel';

/** What an office says about one topic, and how much it wants that topic on the agenda (around 0). */
export interface DrawnTopic {
  readonly values: QuestionValues;
  readonly wish: number;
}

/** Targets lie half a level to two levels above the score, as far as the scale goes. */
const ABOVE = { least: 0.5, most: 2 };

/** A gap of so many levels leaves the wish as it is. */
const USUAL_GAP = 1.2;

function drawTarget(chance: Chance, score: number): number {
  const within = LEVELS.filter((level) => level >= score + ABOVE.least && level <= score + ABOVE.most);
  return within.length > 0 ? chance.pick(within) : Math.max(...LEVELS);
}

function drawInterest(wish: number, options: readonly string[]): number {
  const highest = options.length - 1;
  return Number(options[Math.min(highest, Math.max(0, Math.round(1.85 + 1.2 * wish)))]);
}

function drawSharing(chance: Chance, score: number, options: readonly string[]): readonly string[] {
  const chosen = options.filter((option) => {
    const model = DEMO_MODEL.sharing[option];
    return model && score >= model.least && score <= model.most && chance.happens(model.share);
  });
  return chosen.length > 0 ? chosen : options.filter((option) => option === 'none');
}

/** Up to `most` barriers, fewer the further the office is. */
function drawBarriers(
  chance: Chance,
  topic: string,
  score: number,
  { options, most }: { readonly options: readonly string[]; readonly most: number },
): readonly string[] {
  const { any = {}, [topic]: own = {} } = DEMO_MODEL.barriers;
  const weights = { ...Object.fromEntries(options.map((option) => [option, 0.1])), ...any, ...own };
  const count = Math.min(most, Math.max(0, Math.round(3.6 - 0.6 * score + 0.7 * chance.normal())));
  const chosen = new Set<string>();
  for (let turn = 0; turn < count; turn += 1) {
    const left = Object.fromEntries(Object.entries(weights).filter(([id]) => options.includes(id) && !chosen.has(id)));
    const barrier = chance.pickWeighted(left);
    if (barrier) chosen.add(barrier);
  }
  return [...chosen];
}

/** Leaves out what an office in a hurry leaves out: each share of the values is missing. */
function keepMost(chance: Chance, values: readonly (readonly [id: string, value: QuestionValue, missing: number])[]) {
  return Object.fromEntries(
    values.flatMap(([id, value, missing]) => (chance.happens(missing) ? [] : [[id, value] as const])),
  );
}

/** The questions about a topic of the edition, given how the office stands; without a score, by its strength. */
export function drawTopic(
  chance: Chance,
  questionnaire: Questionnaire,
  { topic, score }: Pick<TopicScore, 'topic' | 'score'>,
  { strength, answerMode }: { readonly strength: number; readonly answerMode: string },
): DrawnTopic {
  const ask = (id: string) => questionOf(questionnaire, 'topic-questions', id);
  const standing = score ?? Math.min(5, Math.max(1, strength));
  const target = drawTarget(chance, standing);
  const wish = topicModelOf(topic).wanted + 0.6 * (target - standing - USUAL_GAP) + 0.6 * chance.normal();
  const { options, max = options.length } = ask('barriers');
  const barriers = drawBarriers(chance, topic, standing, { options, most: max });
  const values = keepMost(chance, [
    ['target-level', target, score === null ? 0.5 : 0.04],
    ['confidence', chance.pickWeighted(DEMO_MODEL.confidence[answerMode] ?? {}) ?? '', 0.15],
    ['workshop-interest', drawInterest(wish, ask('workshop-interest').options), 0.04],
    ['willing-to-share', drawSharing(chance, standing, ask('willing-to-share').options), 0.05],
    ['barriers', barriers, 0.1],
  ]);
  return { values, wish };
}

/** What an office says about a topic that the organiser added: no level, so no target. */
export function drawExtraTopic(
  chance: Chance,
  questionnaire: Questionnaire,
  topic: string,
  profile: QuestionValues,
): DrawnTopic {
  const { wanted = 0, effects = {} } = DEMO_MODEL.extraTopics[topic] ?? {};
  const effect = Object.values(profile).reduce((sum: number, value) => sum + (effects[String(value)] ?? 0), 0);
  const wish = wanted + effect + 0.7 * chance.normal();
  const { options } = questionOf(questionnaire, 'topic-questions', 'workshop-interest');
  return { values: keepMost(chance, [['workshop-interest', drawInterest(wish, options), 0.15]]), wish };
}
