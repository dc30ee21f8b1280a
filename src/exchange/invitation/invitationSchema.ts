import * as v from 'valibot';
import {
  checksum,
  kebabCase,
  matching,
  membersOf,
  month,
  officeCode,
  questionnaireReference,
  setOf,
  text,
  title,
  waveId,
} from '@/exchange/reading/schemaParts';
import type { InvitationFile } from './invitationFile';

const day = matching(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);

/** The members that an invitation has besides `format`, `version` and `checksum`; an assessment carries them too. */
export const invitationMembers = {
  wave: membersOf({ id: waveId, title, from: month, to: month, deadline: v.exactOptional(day) }),
  questionnaire: questionnaireReference,
  extraTopics: v.pipe(v.array(membersOf({ id: kebabCase, title, description: text(0, 1000) })), v.maxLength(2)),
  organiser: membersOf({ name: text(0, 200), address: text(0, 200) }),
  offices: v.array(membersOf({ code: officeCode, name: text(1, 200) })),
  recipients: setOf(matching(/^age1[0-9a-z]+$/)),
  note: v.exactOptional(text(0, 1000)),
  privacy: v.exactOptional(text(0, 1000)),
};

/** The schema of an invitation file. It does not depend on a questionnaire. */
export const invitationSchema: v.GenericSchema<unknown, InvitationFile> = membersOf({
  format: v.literal('waymark/invitation'),
  version: v.literal(1),
  ...invitationMembers,
  checksum,
});
