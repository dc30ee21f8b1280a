import { expose } from 'comlink';
import { aggregate, type Aggregates } from '@/domain/aggregation/aggregate';
import type { Response } from '@/domain/collection/response';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';

const responses: Response[] = [];

const aggregator = {
  add(more: readonly Response[]): void {
    responses.push(...more);
  },
  aggregate: (questionnaire: Questionnaire): Aggregates => aggregate(questionnaire, responses),
};

export type AggregateWorker = typeof aggregator;

expose(aggregator);
