import type { QuestionnaireReference } from '@/domain/questionnaire/questionnaire';
import type { Invitation } from './invitation';

/** What a wave is made from; id and year come from the caller, since the domain has neither chance nor clock. */
export interface NewWave {
  readonly id: string;
  readonly title: string;
  readonly questionnaire: QuestionnaireReference;
  /** The period is the whole of this year until the organiser says otherwise. */
  readonly year: number;
}

/** The invitation of a new wave: any office, plain files, no organiser yet. */
export function newInvitation({ id, title, questionnaire, year }: NewWave): Invitation {
  const { id: questionnaireId, edition, hash } = questionnaire;
  return {
    wave: { id, title, from: `${year}-01`, to: `${year}-12` },
    questionnaire: { id: questionnaireId, edition, hash },
    extraTopics: [],
    organiser: { name: '', address: '' },
    offices: [],
    recipients: [],
  };
}
