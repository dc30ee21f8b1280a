import type { Answer, QuestionValues } from '@/domain/assessment/answer';
import {
  coreItemsOf,
  LEVELS,
  type Item,
  type Level,
  type Questionnaire,
  type Topic,
} from '@/domain/questionnaire/questionnaire';
import type { Chance } from './chance';
import { DEMO_MODEL, itemModelOf, topicModelOf } from './demoModel';

type Answers = Readonly<Record<string, Answer>>;

/** How far an office has come in each topic, on the scale of the levels but without its ends. */
export type Strengths = Readonly<Record<string, number>>;

/** What decides about the answers of an office besides its strengths. */
export interface AnsweringOffice {
  readonly questionnaire: Questionnaire;
  readonly answerMode: string;
  readonly fewAnswers: Readonly<Record<string, number>>;
}

/** When an office does not give a level. */
interface NonAnswers {
  readonly reasons: readonly string[];
  /** How much more often than others this office does not know. */
  readonly doubt: number;
}

function effectsOn(topic: string, profile: QuestionValues): number {
  const effects = Object.entries(DEMO_MODEL.effects).map(
    ([question, options]) => options[String(profile[question])]?.[topic] ?? 0,
  );
  return effects.reduce((sum, effect) => sum + effect, 0);
}

/** Strengths that go together: one part is the office's in all topics, one its size and system, one each topic's own. */
export function drawStrengths(
  chance: Chance,
  general: number,
  profile: QuestionValues,
  { topics }: Questionnaire,
): Strengths {
  const { spread } = DEMO_MODEL;
  return Object.fromEntries(
    topics.map(({ id }) => {
      const own = spread.general * general + spread.topic * chance.normal();
      return [id, topicModelOf(id).level + effectsOn(id, profile) + own];
    }),
  );
}

/** The level nearest to a number; beyond the ends, the end. */
export function nearestLevel(value: number): Level {
  return LEVELS.findLast((level) => level <= Math.round(value)) ?? LEVELS[0];
}

function drawLevel(chance: Chance, topic: Topic, item: Item, strength: number): Level {
  const { order, item: spread } = DEMO_MODEL.spread;
  const place = topic.items.indexOf(item) - (topic.items.length - 1) / 2;
  const harder = (itemModelOf(item.id).harder ?? 0) + order * place;
  return nearestLevel(strength - harder + spread * chance.normal());
}

/** What one office says about one item; null when it says nothing. */
function drawAnswer(chance: Chance, topic: Topic, item: Item, strength: number, ways: NonAnswers): Answer | null {
  const { anyItem } = DEMO_MODEL;
  const own = itemModelOf(item.id);
  if (chance.happens(item.core ? anyItem.missing : anyItem.extensionMissing)) return null;
  if (chance.happens(own.notApplicable ?? anyItem.notApplicable)) {
    return { code: 'not-applicable', reason: chance.pick(own.reasons ?? ways.reasons) };
  }
  if (chance.happens((own.dontKnow ?? anyItem.dontKnow) * ways.doubt)) return { code: 'dont-know' };
  return { code: 'level', level: drawLevel(chance, topic, item, strength) };
}

/** Only so many core items keep a level; of the rest half are unknown and half unanswered, and so is what is not core. */
function thinOut(chance: Chance, topic: Topic, answers: Answers, count: number): Answers {
  const kept = new Set(chance.shuffle(coreItemsOf(topic)).slice(0, count));
  return Object.fromEntries(
    topic.items.flatMap((item): readonly (readonly [string, Answer])[] => {
      const answer = answers[item.id];
      if (answer && kept.has(item)) return [[item.id, answer]];
      return count > 0 && chance.happens(0.5) ? [[item.id, { code: 'dont-know' }]] : [];
    }),
  );
}

function drawTopicAnswers(chance: Chance, topic: Topic, strength: number, ways: NonAnswers): Answers {
  return Object.fromEntries(
    topic.items.flatMap((item) => {
      const answer = drawAnswer(chance, topic, item, strength, ways);
      return answer ? [[item.id, answer] as const] : [];
    }),
  );
}

/** The answers of one office to all items. */
export function drawAnswers(
  chance: Chance,
  strengths: Strengths,
  { questionnaire, answerMode, fewAnswers }: AnsweringOffice,
): Answers {
  const ways = { reasons: questionnaire.notApplicableReasons, doubt: DEMO_MODEL.doubt[answerMode] ?? 1 };
  const byTopic = questionnaire.topics.map((topic) => {
    const answers = drawTopicAnswers(chance, topic, strengths[topic.id] ?? 0, ways);
    const count = fewAnswers[topic.id];
    return count === undefined ? answers : thinOut(chance, topic, answers, count);
  });
  return Object.assign({}, ...byTopic) as Answers;
}

/** The same office seen by somebody else: about one answer in four is a level higher or lower. */
export function seenByAnother(chance: Chance, answers: Answers): Answers {
  const seen = (answer: Answer): Answer =>
    answer.code === 'level' && chance.happens(0.25)
      ? { code: 'level', level: nearestLevel(answer.level + (chance.happens(0.5) ? 1 : -1)) }
      : answer;
  return Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, seen(answer)]));
}
