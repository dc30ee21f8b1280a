import model from './model.json';

/** How much harder than others an item is, and how often it has no level. What is absent is as for any item. */
export interface ItemModel {
  /** In levels. */
  readonly harder?: number;
  /** Shares of offices. */
  readonly notApplicable?: number;
  readonly dontKnow?: number;
  /** Reasons given for not applicable; all reasons of the edition when absent. */
  readonly reasons?: readonly string[];
}

type ByCode = Readonly<Record<string, number>>;

/**
 * The figures behind the invented answers, keyed by ids of the edition; an id without figures is treated as any other.
 * They were chosen so that the wave looks like a real one: see `tests/build/demo.test.ts` for what is held.
 */
export interface DemoModel {
  /** `level`: of an average office on an average item; `wanted`: how much more than others the topic is asked for. */
  readonly topics: Readonly<Record<string, { readonly level: number; readonly wanted: number }>>;
  /** By profile question, option and topic, in levels. */
  readonly effects: Readonly<Record<string, Readonly<Record<string, ByCode>>>>;
  /** Weights of what the offices have in common in all topics, in one, in one item; `order`: later items are harder. */
  readonly spread: { readonly general: number; readonly topic: number; readonly item: number; readonly order: number };
  readonly items: Readonly<Record<string, ItemModel>>;
  readonly anyItem: {
    readonly notApplicable: number;
    readonly dontKnow: number;
    readonly missing: number;
    readonly extensionMissing: number;
  };
  /** By answer mode: how much more often it is "we do not know". */
  readonly doubt: ByCode;
  /** By answer mode: weights of the options. */
  readonly confidence: Readonly<Record<string, ByCode>>;
  /** By option: between which scores it is offered or asked for, and by which share of those offices. */
  readonly sharing: Readonly<Record<string, { readonly least: number; readonly most: number; readonly share: number }>>;
  /** Weights by topic; `any` counts in each. */
  readonly barriers: Readonly<Record<string, ByCode>>;
  /** By question and option: share of average offices, and how it changes with an office's general strength. */
  readonly tools: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly answerMode: ByCode;
  readonly openShare: { readonly steps: readonly string[]; readonly unknown: string; readonly unknownShare: number };
  /** By extra topic; `effects` by option of the profile. */
  readonly extraTopics: Readonly<Record<string, { readonly wanted: number; readonly effects?: ByCode }>>;
}

export const DEMO_MODEL: DemoModel = model;

const AVERAGE_TOPIC = { level: 2.5, wanted: 0 };

export function topicModelOf(topic: string): { readonly level: number; readonly wanted: number } {
  return DEMO_MODEL.topics[topic] ?? AVERAGE_TOPIC;
}

export function itemModelOf(item: string): ItemModel {
  return DEMO_MODEL.items[item] ?? {};
}
