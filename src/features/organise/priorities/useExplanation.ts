import type { CriterionFact, PriorityExplanation, PriorityReason } from '@/domain/priorities/explainPriority';
import { useTexts } from '@/i18n/texts';
import { useOpenWave } from '@/features/organise/useOpenWave';
import { useTopicTitles } from '@/features/organise/useTopicTitles';

/** How a fact begins: a sentence of what lifts a topic or lowers it, or the half after "but". */
type Part = 'carried' | 'held' | 'but';

/** The sentences that explain a topic's place, in the reader's language. */
export function useExplanation(): (explanation: PriorityExplanation) => string {
  const { t, formats } = useTexts();
  const { questionnaire } = useOpenWave();
  const titleOf = useTopicTitles();

  function factText(part: Part, fact: CriterionFact): string {
    const extreme = fact.extreme ?? 'none';
    const { breadthBelow } = questionnaire.value.parameters.priorities;
    switch (fact.criterion) {
      case 'need': {
        const known = fact.meanGap === null ? 'no' : 'yes';
        return t(`priorities.${part}-need`, { extreme, known, gap: formats.number(fact.meanGap ?? 0) });
      }
      case 'demand': {
        const { rankedBy: ranked, firstPlaces: first, rankings } = fact;
        return t(`priorities.${part}-demand`, { extreme, ranked, first, rankings });
      }
      case 'breadth': {
        const { below, offices } = fact;
        const known = offices === 0 ? 'no' : 'yes';
        const limit = formats.integer(breadthBelow);
        return t(`priorities.${part}-breadth`, { extreme, known, below, offices, limit });
      }
      case 'supply':
        return t(`priorities.${part}-supply`, { eligible: fact.eligible });
      default:
        return fact satisfies never;
    }
  }

  function reasonText(reason: PriorityReason): string {
    switch (reason.kind) {
      case 'nothing':
      case 'average':
        return t(`priorities.why-${reason.kind}`);
      case 'carried':
        return t('priorities.why-one', { reason: factText('carried', reason.by) });
      case 'heldBack':
        return t('priorities.why-one', { reason: factText('held', reason.by) });
      case 'mixed': {
        const carried = factText('carried', reason.carriedBy);
        return t('priorities.why-mixed', { carried, held: factText('but', reason.heldBackBy) });
      }
      default:
        return reason satisfies never;
    }
  }

  const speaksOfSpeakers = (reason: PriorityReason) =>
    [
      ...('by' in reason ? [reason.by] : []),
      ...('carriedBy' in reason ? [reason.carriedBy, reason.heldBackBy] : []),
    ].some(({ criterion }) => criterion === 'supply');

  return ({ reason, tiedWith, topWhen, eligibleSpeakers }) => {
    const { top } = questionnaire.value.parameters.priorities;
    const sentences = [
      reasonText(reason),
      ...(reason.kind === 'nothing' || speaksOfSpeakers(reason)
        ? []
        : [t('priorities.why-speakers', { count: eligibleSpeakers })]),
      ...(tiedWith.length > 0 ? [t('priorities.why-tied', { topics: formats.list(tiedWith.map(titleOf)) })] : []),
      ...(topWhen ? [t('priorities.why-top-when', { criterion: topWhen, top })] : []),
    ];
    return sentences.join(' ');
  };
}
