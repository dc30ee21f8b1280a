import type { Invitation } from '@/domain/collection/invitation';
import { topicOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { brokenRule, type FileProblem } from '@/exchange/reading/fileProblem';
import { indexOfRepeated } from '@/exchange/reading/indexOfRepeated';
import { isCalendarDay } from '@/exchange/reading/isCalendarDay';

/** The first rule that an invitation breaks although the schema accepts it, or null. */
export function invitationRule(invitation: Invitation, questionnaire: Questionnaire): FileProblem | null {
  const { wave, extraTopics, offices } = invitation;
  if (wave.to < wave.from) return brokenRule('period', 'wave.to');
  if (wave.deadline && !isCalendarDay(wave.deadline)) return brokenRule('date', 'wave.deadline');
  const ids = extraTopics.map((topic) => topic.id);
  const taken = ids.findIndex((id, index) => topicOf(questionnaire, id) !== undefined || ids.indexOf(id) < index);
  if (taken >= 0) return brokenRule('extra-topic', `extraTopics[${taken}].id`);
  const twice = indexOfRepeated(offices.map((office) => office.code));
  return twice >= 0 ? brokenRule('office-twice', `offices[${twice}].code`) : null;
}
