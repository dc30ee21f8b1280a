import { entryOf, withEntry, type Assessment, type Entry, type EntryPath } from './assessment';

/** The paths of every place that may be filled, in a fixed order of kinds. */
function pathsOf(assessment: Assessment): readonly EntryPath[] {
  const { answers, notes, sentNotes, profile, consent, closing, topics } = assessment;
  return [
    ...(['code', 'name', 'country'] as const).map((field) => `office/${field}` as const),
    ...Object.keys(answers).map((item) => `answer/${item}` as const),
    ...Object.keys(notes).map((item) => `note/${item}` as const),
    ...sentNotes.map((item) => `send-note/${item}` as const),
    ...Object.keys(profile).map((question) => `profile/${question}` as const),
    ...Object.keys(consent).map((question) => `consent/${question}` as const),
    ...Object.keys(closing).map((question) => `closing/${question}` as const),
    ...Object.entries(topics).flatMap(([topic, values]) =>
      Object.keys(values).map((question) => `topic/${topic}/${question}` as const),
    ),
  ];
}

/**
 * Every filled place of an assessment. `timeOf` says since when a place that is no answer holds its value; an answer carries
 * its own time, empty when nobody knows it.
 */
export function entriesOf(assessment: Assessment, timeOf: (path: EntryPath) => string): readonly Entry[] {
  return pathsOf(assessment).flatMap((path) => {
    const value = entryOf(assessment, path);
    if (value === null) return [];
    const item = path.startsWith('answer/') ? path.slice('answer/'.length) : null;
    return [{ path, value, at: item === null ? timeOf(path) : (assessment.answeredAt[item] ?? '') }];
  });
}

/** The assessment without anything that was entered: what it is made of besides its places. */
export function withoutEntries(assessment: Omit<Assessment, EnteredMember>): Assessment {
  const { id, createdAt, questionnaire, invitation, sending } = assessment;
  return {
    id,
    createdAt,
    questionnaire,
    invitation,
    sending,
    office: { code: null, name: '', country: null },
    answers: {},
    answeredAt: {},
    notes: {},
    sentNotes: [],
    profile: {},
    consent: {},
    topics: {},
    closing: {},
  };
}

type EnteredMember =
  'office' | 'answers' | 'answeredAt' | 'notes' | 'sentNotes' | 'profile' | 'consent' | 'topics' | 'closing';

/** The assessment that these places make. */
export function fromEntries(assessment: Omit<Assessment, EnteredMember>, entries: readonly Entry[]): Assessment {
  return entries.reduce(withEntry, withoutEntries(assessment));
}
