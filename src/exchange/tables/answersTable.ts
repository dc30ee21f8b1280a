import type { Answer } from '@/domain/assessment/answer';
import type { Response } from '@/domain/collection/response';
import type { Item } from '@/domain/questionnaire/questionnaire';
import { officeColumn, responseColumn, waveColumn, type OfResponse } from './responseColumns';
import { tableOf, type Column, type Table } from './table';
import { answerCodes, itemCodes, levelCodes, reasonCodes, topicCodes, type Vocabulary } from './vocabulary';

interface AnswerRow extends OfResponse {
  readonly topic: string;
  readonly item: Item;
  readonly answer: Answer | undefined;
}

function columnsOf(vocabulary: Vocabulary): readonly Column<AnswerRow>[] {
  return [
    waveColumn,
    responseColumn,
    {
      name: 'questionnaire_edition',
      type: 'string',
      label: 'Edition of the questionnaire',
      value: ({ response }) => response.questionnaire.edition,
    },
    officeColumn,
    { name: 'topic_id', type: 'string', label: 'Topic', codes: topicCodes(vocabulary), value: ({ topic }) => topic },
    { name: 'item_id', type: 'string', label: 'Item', codes: itemCodes(vocabulary), value: ({ item }) => item.id },
    { name: 'is_core', type: 'boolean', label: 'Core item: it is scored', value: ({ item }) => item.core },
    {
      name: 'answer_code',
      type: 'string',
      label: 'Kind of answer',
      codes: answerCodes(vocabulary),
      value: ({ answer }) => answer?.code ?? 'missing',
    },
    {
      name: 'level',
      type: 'integer',
      label: 'Level',
      codes: levelCodes(vocabulary),
      value: ({ answer }) => (answer?.code === 'level' ? answer.level : null),
    },
    {
      name: 'na_reason',
      type: 'string',
      label: 'Why the item does not apply',
      codes: reasonCodes(vocabulary),
      value: ({ answer }) => (answer?.code === 'not-applicable' ? answer.reason : null),
    },
    {
      name: 'language',
      type: 'string',
      label: 'Language in which the questions were read',
      value: ({ response }) => response.language,
    },
  ];
}

/** Every item of every response, answered or not, in questionnaire order. */
export function answersTable(vocabulary: Vocabulary): Table<Response> {
  return tableOf('answers.csv', columnsOf(vocabulary), (response) =>
    vocabulary.questionnaire.topics.flatMap(({ id, items }) =>
      items.map((item) => ({ response, topic: id, item, answer: response.answers[item.id] })),
    ),
  );
}
