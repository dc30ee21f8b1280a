import type { Response } from '@/domain/collection/response';
import { scoreAssessment } from '@/domain/scoring/scoreAssessment';
import type { TopicScore } from '@/domain/scoring/scoreTopic';
import { officeColumn, responseColumn, waveColumn, type OfResponse } from './responseColumns';
import { tableOf, type Cell, type Column, type Table } from './table';
import { describeQuestion, levelCodes, topicCodes, type Vocabulary } from './vocabulary';

interface TopicRow extends OfResponse {
  readonly score: TopicScore;
}

function valueOf({ response, score }: TopicRow, question: string): Cell {
  const value = response.topics[score.topic]?.[question];
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function scoreColumns(vocabulary: Vocabulary): readonly Column<TopicRow>[] {
  return [
    {
      name: 'topic_id',
      type: 'string',
      label: 'Topic',
      codes: topicCodes(vocabulary),
      value: ({ score }) => score.topic,
    },
    {
      name: 'score',
      type: 'number',
      label: 'Topic score: mean of the levels of the core items; empty with too few answers',
      value: ({ score }) => score.score,
    },
    {
      name: 'staged',
      type: 'integer',
      label: 'Staged level',
      codes: levelCodes(vocabulary),
      value: ({ score }) => score.staged,
    },
    { name: 'answered', type: 'integer', label: 'Core items with a level', value: ({ score }) => score.answered },
    {
      name: 'applicable',
      type: 'integer',
      label: 'Core items that are not marked as not applicable',
      value: ({ score }) => score.applicable,
    },
    {
      name: 'low',
      type: 'number',
      label: 'Score if every unknown or unanswered core item were at the lowest level',
      value: ({ score }) => score.low,
    },
    {
      name: 'high',
      type: 'number',
      label: 'Score if every unknown or unanswered core item were at the highest level',
      value: ({ score }) => score.high,
    },
  ];
}

function questionColumns(vocabulary: Vocabulary): readonly Column<TopicRow>[] {
  const describe = (id: string, otherwise: string) => describeQuestion(vocabulary, 'topic-questions', id, otherwise);
  return [
    {
      name: 'target',
      type: 'integer',
      ...describe('target-level', 'Target level'),
      codes: levelCodes(vocabulary),
      value: ({ score }) => score.target,
    },
    {
      name: 'confidence',
      type: 'string',
      ...describe('confidence', 'Confidence in the answers'),
      value: (row) => valueOf(row, 'confidence'),
    },
    {
      name: 'interest',
      type: 'integer',
      ...describe('workshop-interest', 'Interest in a workshop'),
      value: (row) => valueOf(row, 'workshop-interest'),
    },
  ];
}

/** Every topic of the questionnaire for every response, with its score and what was asked about it. */
export function topicsTable(vocabulary: Vocabulary): Table<Response> {
  const columns = [
    waveColumn,
    responseColumn,
    officeColumn,
    ...scoreColumns(vocabulary),
    ...questionColumns(vocabulary),
  ];
  return tableOf('topics.csv', columns, (response) =>
    scoreAssessment(vocabulary.questionnaire, response).topics.map((score) => ({ response, score })),
  );
}
