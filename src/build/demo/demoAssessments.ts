import { groupOf } from '@/domain/aggregation/dimensions';
import type { QuestionValues } from '@/domain/assessment/answer';
import type { Assessment } from '@/domain/assessment/assessment';
import { newAssessment } from '@/domain/assessment/newAssessment';
import type { Invitation } from '@/domain/collection/invitation';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { scoreTopic } from '@/domain/scoring/scoreTopic';
import type { Chance } from './chance';
import { dealConsents } from './dealConsents';
import { countryOf, DEMO_OFFICES, type DemoOffice } from './demoOffice';
import { drawAnswers, drawStrengths } from './drawAnswers';
import { drawClosing } from './drawClosing';
import { drawAnswerMode, drawProfile } from './drawProfile';
import { drawSendingTime } from './drawSendingTime';
import { drawExtraTopic, drawTopic, type DrawnTopic } from './drawTopics';
import { handOutTexts } from './handOutTexts';

/** An office with the assessment that it sends, made at the time at which it is sent. */
export interface AnsweredOffice {
  readonly office: DemoOffice;
  readonly language: string;
  readonly assessment: Assessment;
}

interface Ground {
  readonly questionnaire: Questionnaire;
  readonly invitation: Invitation;
}

/** What the seed gives an office before it answers. */
interface Lot {
  /** How far the office is in general: evenly spread around 0. */
  readonly general: number;
  readonly consent: QuestionValues;
}

/** The ends of what `general` may be. */
const FARTHEST = 1.65;

/** The size of an office as its file will say it. */
function sizeOf({ code, profile, unanswered }: DemoOffice, questionnaire: Questionnaire): string | null {
  const answered = Object.entries(profile).filter(([id]) => !unanswered.includes(id));
  const office = { code, name: '', country: null };
  return groupOf(questionnaire, { office, profile: Object.fromEntries(answered) }, 'size');
}

function dealLots(chance: Chance, sizes: readonly (string | null)[]): readonly Lot[] {
  const count = sizes.length;
  const generals = Array.from({ length: count }, (_, place) => ((2 * place) / (count - 1) - 1) * FARTHEST);
  const consents = dealConsents(chance, sizes);
  return chance.shuffle(generals).map((general, index) => ({ general, consent: consents[index] ?? {} }));
}

function drawTopics(
  chance: Chance,
  { questionnaire, invitation }: Ground,
  sheet: Assessment,
  standing: { readonly strengths: Readonly<Record<string, number>>; readonly answerMode: string },
): Readonly<Record<string, DrawnTopic>> {
  const own = questionnaire.topics.map((topic) => {
    const score = scoreTopic(topic, sheet, questionnaire.parameters.scoring);
    const { answerMode, strengths } = standing;
    return [
      topic.id,
      drawTopic(chance, questionnaire, score, { strength: strengths[topic.id] ?? 1, answerMode }),
    ] as const;
  });
  const extra = invitation.extraTopics.map(
    ({ id }) => [id, drawExtraTopic(chance, questionnaire, id, sheet.profile)] as const,
  );
  return Object.fromEntries([...own, ...extra]);
}

function drawAssessment(chance: Chance, ground: Ground, office: DemoOffice, { general, consent }: Lot): Assessment {
  const { questionnaire, invitation } = ground;
  const createdAt = drawSendingTime(chance, office.utcOffset);
  const blank = newAssessment({ id: office.code, responseId: chance.hex(32), createdAt, questionnaire, invitation });
  const answerMode = drawAnswerMode(chance);
  const strengths = drawStrengths(chance, general, office.profile, questionnaire);
  const sheet: Assessment = {
    ...blank,
    office: { code: office.code, name: office.name, country: countryOf(office) },
    answers: drawAnswers(chance, strengths, { questionnaire, answerMode, fewAnswers: office.fewAnswers }),
    profile: drawProfile(chance, questionnaire, office, { general, strengths, answerMode }),
    consent,
  };
  const topics = drawTopics(chance, ground, sheet, { strengths, answerMode });
  const values = Object.entries(topics).map(([id, topic]) => [id, topic.values] as const);
  return {
    ...sheet,
    topics: Object.fromEntries(values),
    closing: drawClosing(chance, questionnaire, office, topics),
  };
}

/** The assessments of all offices that answer, by office code, each from a stream of chance of its own. */
export function demoAssessments(nextChance: () => Chance, ground: Ground): readonly AnsweredOffice[] {
  const offices = DEMO_OFFICES.filter(({ story }) => story !== 'silent');
  const lots = dealLots(
    nextChance(),
    offices.map((office) => sizeOf(office, ground.questionnaire)),
  );
  const drawn = offices.map((office, index) => ({
    office,
    language: office.languages[0] ?? 'en',
    assessment: drawAssessment(nextChance(), ground, office, lots[index] ?? { general: 0, consent: {} }),
  }));
  const written = handOutTexts(nextChance(), drawn, ground.questionnaire);
  return drawn.map((answered, index) => ({ ...answered, assessment: written[index] ?? answered.assessment }));
}
