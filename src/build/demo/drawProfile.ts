import type { QuestionValues } from '@/domain/assessment/answer';
import { questionOf, type Question, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { Chance } from './chance';
import { DEMO_MODEL } from './demoModel';
import type { DemoOffice } from './demoOffice';
import type { Strengths } from './drawAnswers';

function shareOf([average = 0, change = 0]: readonly number[], general: number): number {
  return average + change * general;
}

function drawTools(
  chance: Chance,
  { id, options, max = options.length }: Question,
  general: number,
): readonly string[] {
  const shares = DEMO_MODEL.tools[id] ?? {};
  const used = options.filter((option) => chance.happens(shareOf(shares[option] ?? [], general)));
  const kept = new Set(chance.shuffle(used).slice(0, max));
  const chosen = options.filter((option) => kept.has(option));
  return chosen.length > 0 ? chosen : options.filter((option) => option === 'none');
}

function drawOpenShare(chance: Chance, strengths: Strengths): string {
  const { steps, unknown, unknownShare } = DEMO_MODEL.openShare;
  if (chance.happens(unknownShare)) return unknown;
  const values = Object.values(strengths);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const step = Math.round(1.2 * mean - 1.75 + 0.5 * chance.normal());
  return steps[Math.min(steps.length - 1, Math.max(0, step))] ?? unknown;
}

export function drawAnswerMode(chance: Chance): string {
  return chance.pickWeighted(DEMO_MODEL.answerMode) ?? '';
}

/** The profile of an office: what is fixed, and what goes with how far it has come. */
export function drawProfile(
  chance: Chance,
  questionnaire: Questionnaire,
  office: DemoOffice,
  {
    general,
    strengths,
    answerMode,
  }: { readonly general: number; readonly strengths: Strengths; readonly answerMode: string },
): QuestionValues {
  const tools = Object.keys(DEMO_MODEL.tools).map(
    (id) => [id, drawTools(chance, questionOf(questionnaire, 'profile', id), general)] as const,
  );
  const values: QuestionValues = {
    ...office.profile,
    ...Object.fromEntries(tools),
    'open-share': drawOpenShare(chance, strengths),
    'answer-mode': answerMode,
  };
  return Object.fromEntries(Object.entries(values).filter(([id]) => !office.unanswered.includes(id)));
}
