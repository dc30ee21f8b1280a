import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { aggregate } from '@/domain/aggregation/aggregate';
import { acceptedResponses } from '@/domain/collection/acceptedResponses';
import type { JudgedFile } from '@/domain/collection/judgedFile';
import { rankTopics } from '@/domain/priorities/rankTopics';
import { runToEnd } from '@/domain/priorities/runToEnd';
import type { RankingChoice } from '@/domain/priorities/topicRanking';
import { measureQuality } from '@/domain/quality/measureQuality';
import { answersTable } from '@/exchange/tables/answersTable';
import { codebookOf } from '@/exchange/tables/codebook';
import { csvOf } from '@/exchange/tables/csv';
import { officesTable } from '@/exchange/tables/officesTable';
import { textsTable } from '@/exchange/tables/textsTable';
import { topicsTable } from '@/exchange/tables/topicsTable';
import type { Vocabulary } from '@/exchange/tables/vocabulary';
import { reportOn } from './report';

function writeJson(path: string, value: unknown): Promise<void> {
  return writeFile(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** Writes everything that follows from a judged collection; the folder and its parents are made. Rejects when it cannot. */
export async function writeResults(
  folder: string,
  judged: readonly JudgedFile[],
  vocabulary: Vocabulary,
  choice: RankingChoice,
): Promise<void> {
  const { questionnaire } = vocabulary;
  const responses = acceptedResponses(judged);
  const tables = [answersTable, topicsTable, officesTable, textsTable].map((table) => table(vocabulary));
  await mkdir(folder, { recursive: true });
  await writeJson(join(folder, 'report.json'), reportOn(judged));
  for (const table of tables) {
    await pipeline(Readable.from(csvOf(table, responses)), createWriteStream(join(folder, table.file)));
  }
  const quality = measureQuality(questionnaire, responses);
  await writeJson(join(folder, 'aggregates.json'), { ...aggregate(questionnaire, responses), quality });
  const { priorities } = runToEnd(rankTopics(questionnaire, responses, choice));
  await writeJson(join(folder, 'priorities.json'), priorities);
  await writeJson(join(folder, 'codebook.json'), codebookOf(questionnaire, tables));
}
