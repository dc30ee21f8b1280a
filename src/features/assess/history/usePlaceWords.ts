import type { Answer, QuestionValue } from '@/domain/assessment/answer';
import type { EntryPath, EntryValue } from '@/domain/assessment/assessment';
import { itemOf } from '@/domain/assessment/changedPlaces';
import { SECTIONS, type Section } from '@/domain/questionnaire/questionnaire';
import { textOf } from '@/domain/questionnaire/questionnaireTexts';
import { questionWords } from '@/features/assess/question/questionWords';
import { useOpenAssessment } from '@/features/assess/useOpenAssessment';
import { useStops } from '@/features/assess/useStops';
import { useTexts } from '@/i18n/texts';

/** The code of international organisations. */
const NO_COUNTRY = 'ZZ';

export interface PlaceWords {
  /** The part of the assessment: a topic by its title, or another screen. */
  where(path: EntryPath): string;
  /** What stands at the place. */
  label(path: EntryPath): string;
  /** What the place holds, or that it holds nothing. */
  value(path: EntryPath, value: EntryValue | null): string;
}

/** The places of the open assessment and what they hold, in the reader's language. */
export function usePlaceWords(): PlaceWords {
  const { t, formats } = useTexts();
  const { questionnaire, texts } = useOpenAssessment();
  const { topics, wordingOf } = useStops();

  /** Where a question of a path is asked; undefined when the edition has no such question. */
  function questionAt(path: EntryPath) {
    const id = path.split('/').at(-1) ?? '';
    const wanted = (section: Section) => {
      if (path.startsWith('profile/')) return section === 'profile';
      if (path.startsWith('consent/')) return section === 'consent';
      return section !== 'profile' && section !== 'consent';
    };
    for (const section of SECTIONS.filter(wanted)) {
      const question = questionnaire.value.questions[section].find((candidate) => candidate.id === id);
      if (question) return { section, question };
    }
    return undefined;
  }

  function titleOfItem(item: string): string {
    return texts.value.items[item]?.title ?? item;
  }

  function topicOfItem(item: string): string {
    return questionnaire.value.topics.find(({ items }) => items.some(({ id }) => id === item))?.id ?? '';
  }

  function where(path: EntryPath): string {
    const [kind, first = ''] = path.split('/');
    const item = itemOf(path);
    const topic = item === null ? first : topicOfItem(item);
    if (item !== null || kind === 'topic') return wordingOf(topic)?.title ?? topic;
    if (kind === 'closing') return t('assess.closing');
    return kind === 'consent' ? t('assess.send') : t('assess.profile');
  }

  function officeLabel(field: string): string {
    if (field === 'name') return t('assess.office-name');
    return field === 'code' ? t('send.field-code') : textOf(texts.value.questions.profile, 'country').label;
  }

  function label(path: EntryPath): string {
    const [kind, first = ''] = path.split('/');
    if (kind === 'answer') return titleOfItem(first);
    if (kind === 'note') return t('history.note', { item: titleOfItem(first) });
    if (kind === 'send-note') return t('history.send-note', { item: titleOfItem(first) });
    if (kind === 'office') return officeLabel(first);
    const found = questionAt(path);
    if (!found) return path.split('/').at(-1) ?? path;
    return textOf(texts.value.questions[found.section], found.question.id).label;
  }

  function answerWords(answer: Answer): string {
    if (answer.code === 'level')
      return t('send.level', { level: answer.level, label: texts.value.levels[answer.level].label });
    const code = texts.value.answerCodes[answer.code];
    if (answer.code === 'dont-know' || answer.reason === null) return code;
    const reason = texts.value.notApplicableReasons[answer.reason] ?? answer.reason;
    return t('history.with-reason', { answer: code, reason });
  }

  function plainWords(path: EntryPath, value: QuestionValue): string {
    if (path === 'office/country')
      return value === NO_COUNTRY ? t('assess.no-country') : formats.country(String(value));
    const found = questionAt(path);
    if (found) {
      const words = questionWords(
        found.question,
        found.section,
        value,
        { texts: texts.value, topics: topics.value },
        { t },
      );
      return words.join(' · ');
    }
    return typeof value === 'boolean' ? t(value ? 'send.yes' : 'send.no') : String(value);
  }

  function valueWords(path: EntryPath, value: EntryValue | null): string {
    if (value === null) return path.startsWith('answer/') ? texts.value.answerCodes.missing : t('history.nothing');
    const isAnswer = typeof value === 'object' && 'code' in value;
    return isAnswer ? answerWords(value) : plainWords(path, value);
  }

  return { where, label, value: valueWords };
}
