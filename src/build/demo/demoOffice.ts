import type { QuestionValues } from '@/domain/assessment/answer';
import offices from './offices.json';

/** What is odd about the files of an office; the verdicts that follow are listed in `demoFiles`. */
export type Story =
  /** Invited and has not answered. */
  | 'silent'
  /** Sent an early file, and later a newer revision of it. */
  | 'revised'
  /** Its file lies in the folder twice, under two names. */
  | 'copied'
  /** Its first file was damaged on the way; it sent a newer revision. */
  | 'damaged-once'
  /** Two people of the office answered without knowing of each other. */
  | 'two-answers';

/** One invented office: what is the same for every seed. */
export interface DemoOffice {
  /** A user-assigned country code, or one with the name of a second producer behind it. */
  readonly code: string;
  readonly name: string;
  /** Languages of workshops; the first is the language of the response. */
  readonly languages: readonly string[];
  /** Hours. */
  readonly utcOffset: number;
  readonly profile: QuestionValues;
  /** Profile questions that the office passes over. */
  readonly unanswered: readonly string[];
  /** Topics of which only so many core items have a level. */
  readonly fewAnswers: Readonly<Record<string, number>>;
  readonly story: Story | null;
}

/** Countries that the offices belong to are the first two letters of their codes. */
export function countryOf({ code }: DemoOffice): string {
  return code.slice(0, 2);
}

type OfficeEntry = Pick<DemoOffice, 'code' | 'name' | 'languages' | 'utcOffset' | 'profile'> &
  Partial<Pick<DemoOffice, 'unanswered' | 'fewAnswers'>> & { readonly story?: string };

const STORIES: readonly Story[] = ['silent', 'revised', 'copied', 'damaged-once', 'two-answers'];

function toOffice({ story, ...entry }: OfficeEntry): DemoOffice {
  return { unanswered: [], fewAnswers: {}, ...entry, story: STORIES.find((known) => known === story) ?? null };
}

/** Every invited office, by code. */
export const DEMO_OFFICES: readonly DemoOffice[] = (offices as readonly OfficeEntry[]).map(toOffice);
