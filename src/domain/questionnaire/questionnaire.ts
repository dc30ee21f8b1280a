import type { DisclosureParameters } from '@/domain/disclosure/disclosureParameters';
import type { Weights } from '@/domain/priorities/weights';

/** The five anchored levels of every item. */
export type Level = 1 | 2 | 3 | 4 | 5;

/** All levels, lowest first. */
export const LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly Level[];

/** The sections of questions that are not items, as they are named in an edition and in its hash. */
export const SECTIONS = ['profile', 'consent', 'topic-questions', 'closing-questions', 'later-wave-questions'] as const;
export type Section = (typeof SECTIONS)[number];

export type QuestionType = 'single' | 'multi' | 'text' | 'text-list' | 'boolean' | 'level' | 'ranking' | 'code';

/** When a question is shown: after another one was answered at all, or with something else than one code. */
export type ShowIf =
  | { readonly question: string; readonly when: 'answered' }
  | { readonly question: string; readonly when: 'not'; readonly code: string };

/** One question that is not an item. Option codes are compared as strings; `numeric` says that files carry them as numbers. */
export interface Question {
  readonly id: string;
  readonly type: QuestionType;
  readonly required: boolean;
  /** Empty for free texts, levels, and where the options are the topics of the wave. */
  readonly options: readonly string[];
  readonly optionsFrom?: 'barriers' | 'topics-and-extra-topics';
  readonly numeric: boolean;
  readonly max?: number;
  readonly maxLength?: number;
  readonly default?: string | boolean;
  readonly showIf?: ShowIf;
  /** Groups under which the options are published: group → option codes. */
  readonly publishAs?: Readonly<Record<string, readonly string[]>>;
}

export interface Item {
  readonly id: string;
  /** Core items are scored; the others are shown and exported only. */
  readonly core: boolean;
  readonly informedBy: readonly string[];
}

export interface Topic {
  readonly id: string;
  readonly items: readonly Item[];
}

export interface Reference {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly consulted: string;
}

/** What a file or an assessment says about the questionnaire it belongs to. */
export interface QuestionnaireReference {
  readonly id: string;
  readonly edition: string;
  /** `sha256:` and 64 hex digits over structure and ids, not wording. */
  readonly hash: string;
}

/** A frozen edition of a questionnaire: structure, ids and parameters, no wording. */
export interface Questionnaire extends QuestionnaireReference {
  readonly minutes: { readonly core: number; readonly full: number };
  readonly quantifiers: readonly string[];
  readonly notApplicableReasons: readonly string[];
  readonly noteMaxLength: number;
  readonly topics: readonly Topic[];
  readonly questions: Readonly<Record<Section, readonly Question[]>>;
  readonly parameters: Parameters;
  readonly references: readonly Reference[];
}

/** Every number the rules use, from the edition's `parameters` block; keys in camelCase. */
export interface Parameters {
  readonly scoring: {
    readonly minimumAnsweredCoreItems: number;
    readonly stagedShare: number;
    readonly lowBasisShare: number;
    readonly rushedMedianSeconds: number;
  };
  readonly priorities: {
    readonly weights: Weights;
    /** Other weights to choose from, by name. */
    readonly presets: Readonly<Record<string, Weights>>;
    /** What each place of a ranking is worth, the first place first. */
    readonly ballotPoints: readonly number[];
    /** The mean gap, in levels, at which need is 1. */
    readonly needScale: number;
    /** A score or level below this counts as low. */
    readonly breadthBelow: number;
    /** The score from which an office can give a talk or a demo. */
    readonly speakerScore: number;
    /** Eligible speakers with which supply is 1, and below which speakers have to be looked for. */
    readonly speakersWanted: number;
    readonly speakersMinimum: number;
    readonly tieMargin: number;
    /** Ranks that count as the top. */
    readonly top: number;
    readonly weightDraws: number;
    /** The least that a criterion counts in a draw. */
    readonly weightFloor: number;
    readonly resamples: number;
    readonly seed: number;
    /** Shares of draws among the top from which a topic is firm, or contested. */
    readonly firm: number;
    readonly contested: number;
    /** What promotes a group of proposals, and how many can be. */
    readonly emerging: {
      readonly offices: number;
      readonly share: number;
      readonly regions: number;
      readonly places: number;
    };
  };
  readonly matching: { readonly [name: string]: unknown };
  /** Shares above which an item is flagged (below, for the correlation), and the offices from which a figure is given. */
  readonly quality: {
    readonly levelUse: { readonly share: number; readonly offices: number };
    readonly floorCeiling: number;
    readonly nonAnswers: {
      readonly notApplicable: number;
      readonly dontKnow: number;
      readonly missing: number;
      readonly offices: number;
    };
    readonly itemRest: { readonly below: number; readonly offices: number };
    readonly alphaOffices: number;
  };
  readonly disclosure: DisclosureParameters;
  readonly waves: { readonly [name: string]: unknown };
}

/** The questions of one section. */
export function questionsOf(questionnaire: Questionnaire, section: Section): readonly Question[] {
  return questionnaire.questions[section];
}

/** One question by id. Throws when the edition does not have it: that is a bug, since ids come from the edition. */
export function questionOf(questionnaire: Questionnaire, section: Section, id: string): Question {
  const question = questionnaire.questions[section].find((candidate) => candidate.id === id);
  if (!question) throw new Error(`The edition has no question "${id}" in "${section}".`);
  return question;
}

/** One topic by id, or undefined when it is an extra topic or unknown. */
export function topicOf(questionnaire: Questionnaire, id: string): Topic | undefined {
  return questionnaire.topics.find((topic) => topic.id === id);
}

/** The core items of a topic, in questionnaire order. */
export function coreItemsOf(topic: Topic): readonly Item[] {
  return topic.items.filter((item) => item.core);
}

/** All items of all topics, in questionnaire order. */
export function itemsOf(questionnaire: Questionnaire): readonly Item[] {
  return questionnaire.topics.flatMap((topic) => topic.items);
}
