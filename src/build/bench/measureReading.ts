import { aggregate } from '@/domain/aggregation/aggregate';
import type { Response } from '@/domain/collection/response';
import { parseResponseFile } from '@/exchange/response/parseResponseFile';
import { asRatio, cpuSeconds, inSeconds } from './cpuSeconds';
import { repeated, type DemonstrationFiles } from './demonstrationFiles';

const FILES = 10_000;

/** Reading, checking and aggregating response files, beside the bare `JSON.parse` of the same bytes. */
export async function measureReading(
  { questionnaire, invitation, files }: DemonstrationFiles,
  say: (line: string) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  const responses: Response[] = [];
  const context = { questionnaires: [questionnaire], invitation };
  const read = async () => {
    for (let index = 0; index < FILES; index += 1) {
      const { name, bytes } = repeated(files, index);
      const { response } = await parseResponseFile(name, bytes, context);
      if (response) responses.push(response);
    }
  };
  const bare = () => {
    for (let index = 0; index < FILES; index += 1) JSON.parse(decoder.decode(repeated(files, index).bytes));
  };
  // Once without being counted, so that both are compiled.
  bare();
  await read();
  responses.length = 0;
  const parsing = await cpuSeconds(bare);
  const reading = await cpuSeconds(read);
  say(`JSON.parse of ${FILES} response files: ${inSeconds(parsing)}`);
  say(`reading and checking them: ${inSeconds(reading)}, ${asRatio(reading, parsing)} JSON.parse`);
  const aggregating = await cpuSeconds(() => aggregate(questionnaire, responses));
  say(
    `aggregating ${responses.length} responses: ${inSeconds(aggregating)}, ${asRatio(aggregating, parsing)} JSON.parse`,
  );
}
