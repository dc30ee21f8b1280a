import type { Invitation } from '@/domain/collection/invitation';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { isProblem, type FileProblem } from '@/exchange/reading/fileProblem';
import { MOST_BYTES } from '@/exchange/reading/limits';
import { openFile, type FileFormat } from '@/exchange/reading/openFile';
import { knownQuestionnaire } from '@/exchange/reading/knownQuestionnaire';
import type { InvitationFile } from './invitationFile';
import { invitationRule } from './invitationRule';
import { invitationSchema } from './invitationSchema';

export interface ReadInvitation {
  readonly invitation: Invitation;
  readonly checksum: string;
}

const FORMAT: FileFormat<InvitationFile> = {
  kind: 'invitation',
  version: 1,
  mostBytes: MOST_BYTES.invitation,
  schemaFor: () => invitationSchema,
};

/** The invitation that a file carries, as fresh objects with composed texts (NFC). Empty texts are absent. */
export function parseInvitation(file: Invitation): Invitation {
  const composed = (text: string) => text.normalize('NFC');
  const { wave, questionnaire, extraTopics, organiser, offices, recipients, note, privacy } = file;
  const { id, title, from, to, deadline } = wave;
  return {
    wave: { id, title: composed(title), from, to, ...(deadline ? { deadline } : {}) },
    questionnaire: { id: questionnaire.id, edition: questionnaire.edition, hash: questionnaire.hash },
    extraTopics: extraTopics.map((topic) => ({
      id: topic.id,
      title: composed(topic.title),
      description: composed(topic.description),
    })),
    organiser: { name: composed(organiser.name), address: composed(organiser.address) },
    offices: offices.map(({ code, name }) => ({ code, name: composed(name) })),
    recipients: [...recipients],
    ...(note ? { note: composed(note) } : {}),
    ...(privacy ? { privacy: composed(privacy) } : {}),
  };
}

/** Reads an invitation file; everything expected that can be wrong with it comes back as a problem. */
export async function parseInvitationFile(
  bytes: Uint8Array,
  questionnaires: readonly Questionnaire[],
): Promise<ReadInvitation | FileProblem> {
  const opened = await openFile(bytes, FORMAT);
  if (isProblem(opened)) return opened;
  const { file, checksumProblem, characterProblem } = opened;
  if (checksumProblem) return checksumProblem;
  const questionnaire = knownQuestionnaire(questionnaires, file.questionnaire);
  if (isProblem(questionnaire)) return questionnaire;
  const refused = characterProblem ?? invitationRule(file, questionnaire);
  return refused ?? { invitation: parseInvitation(file), checksum: file.checksum };
}
