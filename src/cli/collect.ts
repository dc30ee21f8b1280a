import { editions } from 'virtual:questionnaires';
import { acceptedResponses } from '@/domain/collection/acceptedResponses';
import { judgeCollection } from '@/domain/collection/judgeCollection';
import { defaultChoice, type RankingChoice } from '@/domain/priorities/topicRanking';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { ReadFile, ReadingContext } from '@/exchange/response/parseResponseFile';
import { parseCommandLine, type Refusal, type Request } from './commandLine';
import { listFiles, MOST_FILES } from './listFiles';
import { checkFolder, openInvitation, openVocabulary } from './openArguments';
import { readFolder } from './readFolder';
import { writeBenchmark } from './writeBenchmark';
import { writeResults } from './writeResults';

/** 0: done, refused files are in the report. 2: an argument cannot be used, nothing is written. 1: anything else. */
export type ExitStatus = 0 | 1 | 2;

type Say = (sentence: string) => void;

async function openContext({ folder, invitation }: Request): Promise<ReadingContext | Refusal> {
  const questionnaires = await Promise.all(editions.map((edition) => edition.loadQuestionnaire()));
  const refused = await checkFolder(folder);
  if (refused) return refused;
  if (invitation === null) return { questionnaires, invitation };
  const opened = await openInvitation(invitation, questionnaires);
  return 'sentence' in opened ? opened : { questionnaires, invitation: opened };
}

/** Without an invitation any single wave is taken; several cannot be told apart. */
function checkWaves(files: readonly ReadFile[], { invitation }: ReadingContext): Refusal | null {
  const waves = new Set(files.flatMap(({ waveId }) => (waveId === undefined ? [] : [waveId])));
  if (invitation || waves.size <= 1) return null;
  const names = [...waves].map((wave) => wave ?? 'none').sort();
  return { sentence: `The files belong to several waves (${names.join(', ')}): name one with --invitation <file>.` };
}

/** The ranking as the screens begin with it, but for what the request asks. */
function choiceOf({ seed, weights }: Request, questionnaire: Questionnaire, context: ReadingContext): RankingChoice {
  const extraTopics = context.invitation?.extraTopics.map(({ id }) => id) ?? [];
  const choice = defaultChoice(questionnaire, extraTopics);
  return { ...choice, seed: seed ?? choice.seed, weights: weights ?? choice.weights };
}

async function followRequest(request: Request, say: Say): Promise<ExitStatus> {
  const refuse = ({ sentence }: Refusal): ExitStatus => {
    say(sentence);
    return 2;
  };
  const context = await openContext(request);
  if ('sentence' in context) return refuse(context);
  const listed = await listFiles(request.folder);
  if (!listed) {
    say(`The folder ${request.folder} holds more than ${MOST_FILES} files.`);
    return 1;
  }
  const read = await readFolder(listed, context, say);
  const refused = checkWaves(read, context);
  if (refused) return refuse(refused);
  // Names that are no UTF-8 may look the same, so the key is the place in the list.
  const judged = judgeCollection(read.map((file, place) => ({ ...file, key: String(place), drop: 1 })));
  const asked = context.invitation?.questionnaire;
  const vocabulary = await openVocabulary(context.questionnaires.find(({ hash }) => hash === asked?.hash));
  const choice = choiceOf(request, vocabulary.questionnaire, context);
  await writeResults(request.out, judged, vocabulary, choice);
  const accepted = judged.filter(({ reason }) => reason === 'ok').length;
  if (request.benchmark) {
    const { questionnaire } = vocabulary;
    const { invitation } = context;
    const { released } = request;
    const responses = acceptedResponses(judged);
    const why = await writeBenchmark(request.out, {
      questionnaire,
      responses,
      invitation,
      released,
      seed: choice.seed,
    });
    if (why) say(why);
  }
  say(`${accepted} of ${judged.length} files accepted.`);
  return 0;
}

/**
 * Collects response files without a browser: reads the folder as the Collect screen would and writes report, tables,
 * aggregates, priorities, codebook and on request the benchmark. `say` hears progress and what is wrong, one sentence at a time. The same input gives
 * the same bytes.
 */
export async function collect(args: readonly string[], say: Say): Promise<ExitStatus> {
  const request = parseCommandLine(args);
  if ('sentence' in request) {
    say(request.sentence);
    return 2;
  }
  try {
    return await followRequest(request, say);
  } catch (error) {
    say(`The command did not come to its end: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  }
}
