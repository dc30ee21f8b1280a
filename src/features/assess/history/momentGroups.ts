import { entryOf, type Assessment, type EntryPath } from '@/domain/assessment/assessment';
import { isSameValue } from '@/domain/assessment/moment';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { Option } from '@/features/assess/question/questionOptions';
import type { PlaceWords } from './usePlaceWords';

/** One place as it was. */
export interface MomentRow {
  readonly path: EntryPath;
  readonly label: string;
  readonly then: string;
  /** What stands there now; null when it is the same. */
  readonly now: string | null;
}

export interface MomentGroup {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly MomentRow[];
}

/** What a moment is compared with, and what it is made of. */
export interface MomentSource {
  readonly then: Assessment;
  readonly now: Assessment;
  readonly questionnaire: Questionnaire;
  /** Topics of the wave, those that the organiser added included. */
  readonly topics: readonly Option[];
  readonly titles: { readonly profile: string; readonly closing: string; readonly send: string };
}

function pathsOfTopic({ topics, questions }: Questionnaire, topic: string): readonly EntryPath[] {
  const items = topics.find(({ id }) => id === topic)?.items ?? [];
  return [
    ...items.flatMap(({ id }): EntryPath[] => [`answer/${id}`, `note/${id}`, `send-note/${id}`]),
    ...[...questions['topic-questions'], ...questions['later-wave-questions']].map(
      ({ id }): EntryPath => `topic/${topic}/${id}`,
    ),
  ];
}

/** An assessment as it was, place by place in the order of the questionnaire; items without an answer are listed too. */
export function toMomentGroups(
  { then, now, questionnaire, topics, titles }: MomentSource,
  words: PlaceWords,
): readonly MomentGroup[] {
  const { questions } = questionnaire;

  function rowOf(path: EntryPath): readonly MomentRow[] {
    const [before, present] = [entryOf(then, path), entryOf(now, path)];
    if (before === null && present === null && !path.startsWith('answer/')) return [];
    const same = isSameValue(before, present);
    return [
      {
        path,
        label: words.label(path),
        then: words.value(path, before),
        now: same ? null : words.value(path, present),
      },
    ];
  }
  const group = (id: string, title: string, paths: readonly EntryPath[]): MomentGroup => ({
    id,
    title,
    rows: paths.flatMap(rowOf),
  });

  const office = (['name', 'country', 'code'] as const).map((field): EntryPath => `office/${field}`);
  const closing = [...questions['closing-questions'], ...questions['later-wave-questions']];
  return [
    ...topics.map(({ id, label }) => group(`topic-${id}`, label, pathsOfTopic(questionnaire, id))),
    group('profile', titles.profile, [...office, ...questions.profile.map(({ id }): EntryPath => `profile/${id}`)]),
    group(
      'closing',
      titles.closing,
      closing.map(({ id }): EntryPath => `closing/${id}`),
    ),
    group(
      'send',
      titles.send,
      questions.consent.map(({ id }): EntryPath => `consent/${id}`),
    ),
  ].filter(({ rows }) => rows.length > 0);
}
