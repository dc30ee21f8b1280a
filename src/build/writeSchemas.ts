import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { readEditions } from '@/build/questionnaires/questionnairesPlugin';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { assessmentSchema } from '@/exchange/assessment/assessmentSchema';
import { benchmarkSchema } from '@/exchange/benchmark/benchmarkSchema';
import { invitationSchema } from '@/exchange/invitation/invitationSchema';
import { responseSchema } from '@/exchange/response/responseSchema';
import { waveSchema } from '@/exchange/wave/waveSchema';

export interface PublishedSchema {
  /** File name below `public/schemas`. */
  readonly name: string;
  readonly text: string;
}

function publish(kind: string, title: string, schema: v.GenericSchema): PublishedSchema {
  // A check is said to JSON Schema by the metadata beside it: code points and values that stand once.
  const { $schema, ...content } = toJsonSchema(schema, { target: 'draft-2020-12', ignoreActions: ['check'] });
  return { name: `${kind}-1.json`, text: `${JSON.stringify({ $schema, title, ...content }, null, 2)}\n` };
}

/**
 * The JSON Schemas (draft 2020-12) of all file kinds, from the same source as the readers. Field names, options and lengths of
 * responses, assessments and waves are those of one questionnaire.
 */
export function publishedSchemas(questionnaire: Questionnaire): readonly PublishedSchema[] {
  const about = `of the questionnaire ${questionnaire.id} ${questionnaire.edition}`;
  return [
    publish('response', `Waymark response ${about}`, responseSchema(questionnaire)),
    publish('invitation', 'Waymark invitation', invitationSchema),
    publish('benchmark', 'Waymark benchmark', benchmarkSchema),
    publish('assessment', `Waymark assessment ${about}`, assessmentSchema(questionnaire)),
    publish('wave', `Waymark wave ${about}`, waveSchema(questionnaire)),
  ];
}

/** Writes the published JSON Schemas of a repository anew, to the questionnaire that is delivered there. */
export function writeSchemas(root: string): void {
  const edition = readEditions(join(root, 'questionnaires')).at(-1);
  if (!edition) throw new Error('There is no questionnaire to describe.');
  const folder = join(root, 'public', 'schemas');
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of publishedSchemas(edition.questionnaire)) writeFileSync(join(folder, name), text);
}
