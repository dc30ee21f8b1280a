import { fileURLToPath } from 'node:url';
import { readEditions, type CompiledEdition } from '@/build/questionnaires/questionnairesPlugin';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

function only(directory: string): CompiledEdition {
  const [edition] = readEditions(directory);
  if (!edition) throw new Error(`No edition below ${directory}.`);
  return edition;
}

const delivered = only(folder('../../questionnaires'));
const small = only(folder('../fixtures/questionnaires'));

/** The delivered questionnaire, as the app gets it. */
export function aQuestionnaire(): Questionnaire {
  return delivered.questionnaire;
}

/**
 * A small questionnaire with other ids: `shelves` with 3 core items and one that is not, `readers` with 5; 2 answers are
 * enough for a score; sizes are small and large. What holds for it and for the delivered one is not written into code.
 */
export function aSmallQuestionnaire(): Questionnaire {
  return small.questionnaire;
}

/** The wording of one of the two, in one language (the small one knows English only). */
export function textsFor(questionnaire: Questionnaire, language = 'en'): QuestionnaireTexts {
  const texts = (questionnaire.id === small.questionnaire.id ? small : delivered).texts[language];
  if (!texts) throw new Error(`${questionnaire.id} has no texts in "${language}".`);
  return texts;
}
