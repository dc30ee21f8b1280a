import type { Questionnaire, QuestionnaireReference } from './questionnaire';
import type { QuestionnaireTexts } from './questionnaireTexts';

/** What is known of an edition before it is loaded, and the two doors through which it is loaded. */
export interface Edition extends QuestionnaireReference {
  /** Estimated minutes for the core items. */
  readonly minutes: number;
  readonly topics: number;
  readonly items: number;
  readonly loadQuestionnaire: () => Promise<Questionnaire>;
  /** By language. */
  readonly loadTexts: Readonly<Record<string, () => Promise<QuestionnaireTexts>>>;
}
