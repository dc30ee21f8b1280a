/** How strongly ballots agree, in words. */
export type AgreementWord = 'none' | 'weak' | 'moderate' | 'strong' | 'very-strong';

/** The words that Schmidt (1997, Decision Sciences 28, 763–774) gives to values of Kendall's W, from the lowest. */
const SCALE = [
  { below: 0.2, word: 'none' },
  { below: 0.4, word: 'weak' },
  { below: 0.6, word: 'moderate' },
  { below: 0.8, word: 'strong' },
] as const satisfies readonly { readonly below: number; readonly word: AgreementWord }[];

/** A value of Kendall's W, 0 to 1, as a word; his values 0.1, 0.3, 0.5, 0.7 and 0.9 stand in the middle of their words. */
export function agreementWord(w: number): AgreementWord {
  return SCALE.find(({ below }) => w < below)?.word ?? 'very-strong';
}
