import type { QuestionnaireReference } from '@/domain/questionnaire/questionnaire';

/** A topic that the organiser adds to a wave; it is ranked, never scored. */
export interface ExtraTopic {
  /** Kebab case, not the id of a topic of the questionnaire. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export interface InvitedOffice {
  readonly code: string;
  readonly name: string;
}

/** What opens a wave for an office: one round of collection, who asks, until when. */
export interface Invitation {
  readonly wave: {
    readonly id: string;
    readonly title: string;
    /** YYYY-MM */
    readonly from: string;
    /** YYYY-MM */
    readonly to: string;
    /** YYYY-MM-DD */
    readonly deadline?: string;
  };
  readonly questionnaire: QuestionnaireReference;
  readonly extraTopics: readonly ExtraTopic[];
  readonly organiser: { readonly name: string; readonly address: string };
  /** Empty: any office may answer. */
  readonly offices: readonly InvitedOffice[];
  /** Public keys to which responses are sealed; empty: responses are plain files. */
  readonly recipients: readonly string[];
  readonly note?: string;
  readonly privacy?: string;
}
