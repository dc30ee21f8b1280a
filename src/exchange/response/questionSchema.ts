import * as v from 'valibot';
import { LEVELS, type Question } from '@/domain/questionnaire/questionnaire';
import { setOf, text, type AnySchema } from '@/exchange/reading/schemaParts';

/** Beyond any list of texts that the questionnaire does not limit itself. */
const LONGEST = 100_000;

/** What a file may give as the value of a question. Which topics a ranking may name is a rule, not the schema's. */
export function questionSchema(question: Question): AnySchema {
  const { type, options, numeric, max, maxLength = LONGEST } = question;
  switch (type) {
    case 'single':
      return numeric ? v.picklist(options.map(Number)) : v.picklist(options);
    case 'multi':
      return setOf(v.picklist(options), max);
    case 'text':
      return text(0, maxLength);
    case 'text-list':
      return setOf(text(0, maxLength), max);
    case 'boolean':
      return v.boolean();
    case 'level':
      return v.picklist(LEVELS);
    case 'ranking':
      return setOf(v.string(), max);
    case 'code':
      throw new Error(`The question "${question.id}" is not a value of its own in a file.`);
    default:
      return type satisfies never;
  }
}

/** Members by question id, each of which may be absent. */
export function optionalMembers(questions: readonly Question[]): v.ObjectEntries {
  return Object.fromEntries(questions.map((question) => [question.id, v.exactOptional(questionSchema(question))]));
}

/** Members by question id, all of which must be there. */
export function requiredMembers(questions: readonly Question[]): v.ObjectEntries {
  return Object.fromEntries(questions.map((question) => [question.id, questionSchema(question)]));
}
