import type { Entry } from '@/domain/assessment/assessment';
import { entriesOfBackup, type AssessmentBackup } from '@/domain/assessment/backup';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { historyEntries } from '@/exchange/assessment/historyEntries';
import { canonicalText } from '@/exchange/canonical/canonicalText';
import { parseInvitation } from '@/exchange/invitation/parseInvitationFile';
import { withPlainTexts } from '@/exchange/reading/texts';

const isEmpty = ({ value }: Entry) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What a place says in any order of places; whether a note that is not there is sent is no content. */
function placesOf(backup: AssessmentBackup): unknown {
  const { notes } = backup.assessment;
  const kept = entriesOfBackup(backup).filter((entry) => {
    const [kind, item = ''] = entry.path.split('/');
    return !isEmpty(entry) && (kind !== 'send-note' || Boolean(notes[item]));
  });
  return Object.fromEntries(kept.map(({ path, value, at }) => [path, { value, at }]));
}

function contentOf(backup: AssessmentBackup, of: Questionnaire): unknown {
  const { id, createdAt, questionnaire, invitation, sending } = backup.assessment;
  return {
    id,
    createdAt,
    questionnaire,
    invitation: invitation && parseInvitation(invitation),
    sending,
    places: placesOf(backup),
    history: historyEntries(backup.history, of),
  };
}

/** Texts are compared as files carry them, with plain characters. */
const isSame = (a: unknown, b: unknown) => canonicalText(withPlainTexts(a)) === canonicalText(withPlainTexts(b));

/** Whether two backups of an assessment say the same: every place with its time, and the history as a file carries it. */
export function sameAssessment(a: AssessmentBackup, b: AssessmentBackup, questionnaire: Questionnaire): boolean {
  return isSame(contentOf(a, questionnaire), contentOf(b, questionnaire));
}

/** Whether two backups of a wave say the same, responses included. */
export function sameWave(a: WaveBackup, b: WaveBackup): boolean {
  const contentOf = ({ invitation, savedInvitation, ...rest }: WaveBackup) => ({
    ...rest,
    invitation: parseInvitation(invitation),
    savedInvitation: savedInvitation && parseInvitation(savedInvitation),
  });
  return isSame(contentOf(a), contentOf(b));
}
