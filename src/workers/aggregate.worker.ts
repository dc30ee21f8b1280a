import { expose } from 'comlink';
import { resultsOf, type CollectionResults } from '@/domain/aggregation/countGroups';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';

const responses: Response[] = [];

const aggregator = {
  add(more: readonly Response[]): void {
    responses.push(...more);
  },
  aggregate: (questionnaire: Questionnaire): CollectionResults => resultsOf(questionnaire, responses),
};

export type AggregateWorker = typeof aggregator;

expose(aggregator);
