import type { EntryRow, FileRow, HistoryRow, WaveRow, AssessmentRow } from './rows';

type Unchecked = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Unchecked =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isCount = (value: unknown) => typeof value === 'number' && Number.isFinite(value);

function isReference(value: unknown): boolean {
  return isRecord(value) && isText(value.id) && isText(value.edition) && isText(value.hash);
}

function isInvitation(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value.wave) || !isRecord(value.organiser)) return false;
  const { wave, organiser, questionnaire, extraTopics, offices, recipients } = value;
  const texts = [wave.id, wave.title, wave.from, wave.to, organiser.name, organiser.address];
  return texts.every(isText) && isReference(questionnaire) && [extraTopics, offices, recipients].every(Array.isArray);
}

function isSending(value: unknown): boolean {
  if (!isRecord(value) || !isText(value.responseId) || !isCount(value.revision)) return false;
  const { checksum, parent, contentHash, savedAt, language, markedSentAt } = value;
  return [checksum, parent, contentHash, savedAt, language, markedSentAt].every(isTextOrNull);
}

function isAnswer(value: unknown): boolean {
  if (!isRecord(value)) return false;
  switch (value.code) {
    case 'level':
      return [1, 2, 3, 4, 5].includes(value.level as number);
    case 'not-applicable':
      return isTextOrNull(value.reason);
    default:
      return value.code === 'dont-know';
  }
}

const isTextList = (value: unknown) => Array.isArray(value) && value.every(isText);
const isQuestionValue = (value: unknown) =>
  isText(value) || isCount(value) || typeof value === 'boolean' || isTextList(value);

/** What may stand in a place, by the kind that its path begins with; which ids there are only the questionnaire knows. */
function isValueAt(path: unknown, value: unknown): boolean {
  if (!isText(path)) return false;
  const [kind, first = '', second = '', ...more] = path.split('/');
  if (first === '' || more.length > 0 || (second !== '') !== (kind === 'topic')) return false;
  switch (kind) {
    case 'answer':
      return isAnswer(value);
    case 'note':
      return isText(value);
    case 'send-note':
      return typeof value === 'boolean';
    case 'office':
      return ['code', 'name', 'country'].includes(first) && isText(value);
    case 'profile':
    case 'consent':
    case 'closing':
    case 'topic':
      return isQuestionValue(value);
    default:
      return false;
  }
}

/** Whether a row read from the store of assessments can be used as one. */
export function isAssessmentRow(row: unknown): row is AssessmentRow {
  if (!isRecord(row) || !isText(row.id) || !isText(row.createdAt)) return false;
  const { questionnaire, invitation, sending } = row;
  return isReference(questionnaire) && (invitation === null || isInvitation(invitation)) && isSending(sending);
}

export function isEntryRow(row: unknown): row is EntryRow {
  return isRecord(row) && isText(row.assessmentId) && isText(row.at) && isValueAt(row.path, row.value);
}

export function isHistoryRow(row: unknown): row is HistoryRow {
  if (!isRecord(row) || !isText(row.assessmentId) || !isCount(row.sequence) || !isText(row.at)) return false;
  const { kind, of, places } = row;
  if (!isText(kind) || !(of === null || isCount(of)) || !Array.isArray(places)) return false;
  return places.every(
    (place) =>
      isRecord(place) &&
      [place.before, place.after].every((value) =>
        value === null ? isText(place.path) : isValueAt(place.path, value),
      ),
  );
}

export function isWaveRow(row: unknown): row is WaveRow {
  if (!isRecord(row) || !isText(row.id) || !isText(row.createdAt) || !isInvitation(row.invitation)) return false;
  return Array.isArray(row.decisions) && isCount(row.drops);
}

export function isFileRow(row: unknown): row is FileRow {
  if (!isRecord(row)) return false;
  const { waveId, key, file, reason, drop, size, response } = row;
  if (![waveId, key, file, reason].every(isText) || !isCount(drop) || !isCount(size)) return false;
  return response === null || (isRecord(response) && isRecord(response.office) && isRecord(response.answers));
}
