import type { QuestionValue } from '@/domain/assessment/answer';
import { entryOf, withEntry, type Assessment, type EntryPath } from '@/domain/assessment/assessment';
import { topicOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import { scoreTopic } from '@/domain/scoring/scoreTopic';
import type { Chance } from './chance';
import texts from './texts.json';

/** A free text and which office may have written it. */
export interface DemoText {
  /** Where it stands: the path of an entry; a list takes several. */
  readonly place: string;
  readonly language: string;
  readonly text: string;
  /** Only an office that offers one of these. */
  readonly offers?: readonly string[];
  /** Only an office with a score in the topic (for a note: a level of the item; else: a mean of its scores) from … to …. */
  readonly least?: number;
  readonly most?: number;
  /** Only an office with these answers in its profile. */
  readonly when?: Readonly<Record<string, string>>;
}

export const DEMO_TEXTS: readonly DemoText[] = texts;

/** An office's assessment, the language it is written in, and how many texts it has so far. */
interface Writer {
  readonly assessment: Assessment;
  readonly language: string;
  readonly count: number;
}

function includes(value: QuestionValue | undefined, wanted: string): boolean {
  return Array.isArray(value) && value.includes(wanted);
}

/** How the office stands where the text would stand; null when it cannot be said. */
function standingAt(path: string, assessment: Assessment, questionnaire: Questionnaire): number | null {
  const [kind, id = ''] = path.split('/');
  if (kind === 'closing') return scoreAssessment(questionnaire, assessment).overall;
  if (kind === 'note') {
    const answer = assessment.answers[id];
    return answer?.code === 'level' ? answer.level : null;
  }
  const topic = topicOf(questionnaire, id);
  return topic ? scoreTopic(topic, assessment, questionnaire.parameters.scoring).score : null;
}

function standsWithin({ place, least, most }: DemoText, assessment: Assessment, questionnaire: Questionnaire): boolean {
  if (least === undefined && most === undefined) return true;
  const standing = standingAt(place, assessment, questionnaire);
  return standing !== null && standing >= (least ?? standing) && standing <= (most ?? standing);
}

function isFree({ place }: DemoText, assessment: Assessment): boolean {
  const value = entryOf(assessment, place as EntryPath);
  return value === null || Array.isArray(value);
}

function mayWrite(text: DemoText, { assessment, language }: Writer, questionnaire: Questionnaire): boolean {
  const [, topic = ''] = text.place.split('/');
  const offered = assessment.topics[topic]?.['willing-to-share'];
  return (
    language === text.language &&
    isFree(text, assessment) &&
    (text.offers?.some((offer) => includes(offered, offer)) ?? true) &&
    Object.entries(text.when ?? {}).every(([question, option]) => assessment.profile[question] === option) &&
    standsWithin(text, assessment, questionnaire)
  );
}

/** The office with the text at its place; a note is sent, an experiment seeks partners or not. */
function withText(chance: Chance, assessment: Assessment, { place, text }: DemoText): Assessment {
  const at = assessment.createdAt;
  const put = (sheet: Assessment, path: string, value: QuestionValue) =>
    withEntry(sheet, { path: path as EntryPath, value, at });
  const [kind, id, question] = place.split('/');
  if (kind === 'note') return put(put(assessment, place, text), `send-note/${id}`, true);
  if (question === 'experiment-idea') {
    return put(put(assessment, place, text), `topic/${id}/experiment-partners`, chance.happens(0.6));
  }
  const before = entryOf(assessment, place as EntryPath);
  const isList = place === 'closing/new-topic-proposals';
  return put(assessment, place, isList ? [...(Array.isArray(before) ? before : []), text] : text);
}

/**
 * Gives every text to one office that may have written it; among several to one of those that have written least, so that
 * texts come from everywhere. A text that no office could have written is left out.
 */
export function handOutTexts(
  chance: Chance,
  assessments: readonly { readonly assessment: Assessment; readonly language: string }[],
  questionnaire: Questionnaire,
): readonly Assessment[] {
  const writers: Writer[] = assessments.map((writer) => ({ ...writer, count: 0 }));
  for (const text of DEMO_TEXTS) {
    const able = writers.filter((writer) => mayWrite(text, writer, questionnaire));
    const least = Math.min(...able.map(({ count }) => count));
    const candidates = able.filter(({ count }) => count === least);
    if (candidates.length === 0) continue;
    const writer = chance.pick(candidates);
    writers[writers.indexOf(writer)] = {
      ...writer,
      assessment: withText(chance, writer.assessment, text),
      count: writer.count + 1,
    };
  }
  return writers.map(({ assessment }) => assessment);
}
