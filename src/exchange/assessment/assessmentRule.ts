import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { invitationRule } from '@/exchange/invitation/invitationRule';
import { brokenRule, type FileProblem } from '@/exchange/reading/fileProblem';
import { indexOfRepeated } from '@/exchange/reading/indexOfRepeated';
import { isTopicId } from '@/exchange/reading/schemaParts';
import { answersRule } from '@/exchange/response/answersRule';
import { itemIdsOf } from '@/exchange/response/itemIds';
import type { AssessmentFile, NoteEntry } from './assessmentFile';
import { historyRule } from './historyEntries';

function notesRule(notes: readonly NoteEntry[], items: ReadonlySet<string>): FileProblem | null {
  const unknown = notes.findIndex(({ item }) => !items.has(item));
  if (unknown >= 0) return brokenRule('unknown-item', `notes[${unknown}].item`);
  const twice = indexOfRepeated(notes.map(({ item }) => item));
  return twice >= 0 ? brokenRule('item-twice', `notes[${twice}].item`) : null;
}

/** Topics of the questionnaire, and extra topics of any invitation that the assessment has had: kebab-case ids, each once. */
function topicsRule({ topics }: AssessmentFile): FileProblem | null {
  const unknown = topics.findIndex(({ topic }) => !isTopicId(topic));
  if (unknown >= 0) return brokenRule('unknown-topic', `topics[${unknown}].topic`);
  const twice = indexOfRepeated(topics.map(({ topic }) => topic));
  return twice >= 0 ? brokenRule('topic-twice', `topics[${twice}].topic`) : null;
}

/** The first rule that an assessment breaks although the schema accepts it, or null. */
export function assessmentRule(file: AssessmentFile, questionnaire: Questionnaire): FileProblem | null {
  return (
    (file.wave && invitationRule({ ...file.wave, questionnaire: file.questionnaire }, questionnaire)) ??
    answersRule(file.answers, questionnaire) ??
    notesRule(file.notes, itemIdsOf(questionnaire)) ??
    topicsRule(file) ??
    historyRule(file, questionnaire)
  );
}
