import * as v from 'valibot';
import { LEVELS, type Question, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { country, isTopicId, membersOf, officeCode, text, type AnySchema } from '@/exchange/reading/schemaParts';
import { itemIdsOf } from '@/exchange/response/itemIds';
import { questionSchema } from '@/exchange/response/questionSchema';
import { closingQuestionsOf, profileQuestionsOf, topicQuestionsOf } from '@/exchange/response/responseQuestions';

const OFFICE: Readonly<Record<string, AnySchema>> = { code: officeCode, name: text(1, 200), country };

function answerSchema({ notApplicableReasons }: Questionnaire): AnySchema {
  return v.union([
    membersOf({ code: v.literal('level'), level: v.picklist(LEVELS) }),
    membersOf({ code: v.literal('not-applicable'), reason: v.exactOptional(v.picklist(notApplicableReasons)) }),
    membersOf({ code: v.literal('dont-know') }),
  ]);
}

function schemaIn(questions: readonly Question[], id: string): AnySchema | null {
  const question = questions.find((known) => known.id === id);
  return question ? questionSchema(question) : null;
}

function buildSchema(questionnaire: Questionnaire, path: string): AnySchema | null {
  const [kind, first = '', second = '', ...more] = path.split('/');
  if (more.length > 0 || (second !== '') !== (kind === 'topic')) return null;
  const isItem = itemIdsOf(questionnaire).has(first);
  switch (kind) {
    case 'answer':
      return isItem ? answerSchema(questionnaire) : null;
    case 'note':
      return isItem ? text(1, questionnaire.noteMaxLength) : null;
    case 'send-note':
      return isItem ? v.boolean() : null;
    case 'office':
      return Object.hasOwn(OFFICE, first) ? (OFFICE[first] ?? null) : null;
    case 'profile':
      return schemaIn(profileQuestionsOf(questionnaire), first);
    case 'consent':
      return schemaIn(questionnaire.questions.consent, first);
    case 'closing':
      return schemaIn(closingQuestionsOf(questionnaire), first);
    case 'topic':
      return isTopicId(first) ? schemaIn(topicQuestionsOf(questionnaire), second) : null;
    default:
      return null;
  }
}

const built = new WeakMap<Questionnaire, Map<string, AnySchema | null>>();

/** What may stand in a place of an assessment of one questionnaire, as a file says it; null when there is no such place. */
export function placeSchema(questionnaire: Questionnaire, path: string): AnySchema | null {
  const known = built.get(questionnaire) ?? new Map<string, AnySchema | null>();
  built.set(questionnaire, known);
  const found = known.get(path);
  if (found !== undefined) return found;
  const schema = buildSchema(questionnaire, path);
  // Paths of a stranger's file are not remembered without end.
  if (schema) known.set(path, schema);
  return schema;
}
