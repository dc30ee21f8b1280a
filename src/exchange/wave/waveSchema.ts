import * as v from 'valibot';
import { REASON_CODES } from '@/domain/collection/reasonCode';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import {
  checksum,
  membersOf,
  officeCode,
  preciseTime,
  questionnaireReference,
  responseId,
  revision,
  text,
  waveId,
} from '@/exchange/reading/schemaParts';
import { responseMembers } from '@/exchange/response/responseSchema';
import type { WaveFile } from './waveFile';

/** What people type, finished or not. */
const typed = text(0, 10_000);
/** The longest list of offices, and the longest path of a dropped file. */
const list = text(0, 1_000_000);
const path = text(0, 10_000);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An invitation as it stands on the organiser's desk: the members of one that leaves it, with whatever is typed so far. */
const draft = membersOf({
  wave: membersOf({ id: waveId, title: typed, from: typed, to: typed, deadline: v.exactOptional(typed) }),
  questionnaire: questionnaireReference,
  extraTopics: v.array(membersOf({ id: typed, title: typed, description: typed })),
  organiser: membersOf({ name: typed, address: typed }),
  offices: v.array(membersOf({ code: typed, name: typed })),
  recipients: v.array(typed),
  note: v.exactOptional(typed),
  privacy: v.exactOptional(typed),
});

const decision = v.union([
  membersOf({
    kind: v.literal('choose'),
    checksum: typed,
    among: v.array(typed),
    reason: typed,
    at: preciseTime,
  }),
  membersOf({
    kind: v.literal('different-offices'),
    responseId: typed,
    checksum: typed,
    code: typed,
    reason: typed,
    at: preciseTime,
  }),
]);

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const ranking = membersOf({
  weights: membersOf({ need: weight, demand: weight, breadth: weight, supply: weight }),
  seed: v.pipe(count, v.maxValue(2 ** 32 - 1)),
  reorderings: v.array(membersOf({ topic: typed, above: typed, reason: typed, at: preciseTime })),
});
const proposalGroup = membersOf({ id: typed, title: typed, proposals: v.array(typed), speakers: v.array(typed) });

const detail = membersOf({ kind: typed, values: v.record(v.string(), v.union([v.string(), v.number()])) });

const built = new WeakMap<Questionnaire, v.GenericSchema<unknown, WaveFile>>();

/** The schema of a wave file. What the responses in it may say is said by one questionnaire. */
export function waveSchema(questionnaire: Questionnaire): v.GenericSchema<unknown, WaveFile> {
  const known = built.get(questionnaire);
  if (known) return known;
  const content = membersOf({
    format: v.literal('waymark/wave'),
    version: v.literal(1),
    createdAt: preciseTime,
    invitation: draft,
    savedInvitation: v.nullable(draft),
    officesText: v.nullable(list),
    decisions: v.array(decision),
    drops: count,
    ranking: v.nullable(ranking),
    proposalGroups: v.array(proposalGroup),
    release: v.nullable(membersOf({ releasedAt: preciseTime, checksum })),
    files: v.array(
      membersOf({
        key: path,
        file: path,
        drop: count,
        size: count,
        reason: v.picklist(REASON_CODES),
        detail: v.nullable(detail),
        response: v.nullable(membersOf(responseMembers(questionnaire))),
        responseId: v.nullable(responseId),
        revision: v.nullable(revision),
        officeCode: v.nullable(officeCode),
      }),
    ),
    checksum,
  });
  // The members that come from the questionnaire cannot be seen by the compiler.
  const schema = content as unknown as v.GenericSchema<unknown, WaveFile>;
  built.set(questionnaire, schema);
  return schema;
}
