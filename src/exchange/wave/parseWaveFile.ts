import type { CollectedFile, Decision, Detail } from '@/domain/collection/collectedFile';
import type { WaveBackup } from '@/domain/collection/waveBackup';
import type { ProposalGroup } from '@/domain/priorities/emergingTopics';
import type { KeptChoice } from '@/domain/priorities/topicRanking';
import { areWeights } from '@/domain/priorities/weights';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { parseInvitation } from '@/exchange/invitation/parseInvitationFile';
import { isProblem, problem, type FileProblem } from '@/exchange/reading/fileProblem';
import { indexOfRepeated } from '@/exchange/reading/indexOfRepeated';
import { knownQuestionnaire, questionnaireNamedBy } from '@/exchange/reading/knownQuestionnaire';
import { MOST_BYTES } from '@/exchange/reading/limits';
import { isObject, openFile, type FileFormat } from '@/exchange/reading/openFile';
import { parseResponse } from '@/exchange/response/parseResponse';
import type { ResponseFile } from '@/exchange/response/responseFile';
import { responseRule } from '@/exchange/response/responseRules';
import type { HeldFile, HeldResponse, WaveFile } from './waveFile';
import { waveSchema } from './waveSchema';

export interface ReadWave {
  readonly wave: WaveBackup;
  readonly checksum: string;
}

function formatFor(questionnaires: readonly Questionnaire[]): FileFormat<WaveFile> {
  return {
    kind: 'wave',
    version: 1,
    mostBytes: MOST_BYTES.wave,
    schemaFor: ({ invitation }) => {
      const named = isObject(invitation) ? invitation : {};
      return waveSchema(questionnaireNamedBy(named, questionnaires));
    },
  };
}

const composed = (text: string) => text.normalize('NFC');
const asFile = (response: HeldResponse): ResponseFile => ({ format: 'waymark/response', version: 1, ...response });

/** What a wave file does wrong although its schema accepts it, or null. */
function waveRule({ files, ranking }: WaveFile, questionnaire: Questionnaire): FileProblem | null {
  const broken = (path: string) => problem('rule', { kind: 'value', values: { path } });
  if (ranking && !areWeights(ranking.weights)) return broken('ranking.weights');
  const twice = indexOfRepeated(files.map(({ key }) => key));
  if (twice >= 0) return broken(`files[${twice}].key`);
  for (const [index, { reason, response }] of files.entries()) {
    if ((reason === 'ok') !== (response !== null)) return broken(`files[${index}].response`);
    if (response && responseRule(asFile(response), questionnaire)) return broken(`files[${index}].response`);
  }
  return null;
}

function parseDetail({ kind, values }: Detail): Detail {
  return { kind: composed(kind), values: Object.fromEntries(Object.entries(values)) };
}

function parseDecision(decision: Decision): Decision {
  const { reason, at, checksum } = decision;
  return decision.kind === 'choose'
    ? { kind: 'choose', checksum, among: [...decision.among], reason: composed(reason), at }
    : {
        kind: 'different-offices',
        responseId: decision.responseId,
        checksum,
        code: decision.code,
        reason: composed(reason),
        at,
      };
}

function parseRanking({ weights, seed, reorderings }: KeptChoice): KeptChoice {
  const { need, demand, breadth, supply } = weights;
  return {
    weights: { need, demand, breadth, supply },
    seed,
    reorderings: reorderings.map(({ topic, above, reason, at }) => ({ topic, above, reason: composed(reason), at })),
  };
}

function parseGroup({ id, title, proposals, speakers }: ProposalGroup): ProposalGroup {
  return { id, title: composed(title), proposals: proposals.map(composed), speakers: [...speakers] };
}

function parseFile(file: HeldFile, questionnaire: Questionnaire): CollectedFile {
  return {
    key: composed(file.key),
    file: composed(file.file),
    drop: file.drop,
    size: file.size,
    reason: file.reason,
    detail: file.detail && parseDetail(file.detail),
    response: file.response && parseResponse(asFile(file.response), questionnaire),
    responseId: file.responseId,
    revision: file.revision,
    officeCode: file.officeCode,
  };
}

/** Reads a wave file; everything expected that can be wrong with it comes back as a problem. */
export async function parseWaveFile(
  bytes: Uint8Array,
  questionnaires: readonly Questionnaire[],
): Promise<ReadWave | FileProblem> {
  const opened = await openFile(bytes, formatFor(questionnaires));
  if (isProblem(opened)) return opened;
  const { file, checksumProblem, characterProblem } = opened;
  if (checksumProblem) return checksumProblem;
  const questionnaire = knownQuestionnaire(questionnaires, file.invitation.questionnaire);
  if (isProblem(questionnaire)) return questionnaire;
  const refused = characterProblem ?? waveRule(file, questionnaire);
  if (refused) return refused;
  const wave: WaveBackup = {
    createdAt: file.createdAt,
    invitation: parseInvitation(file.invitation),
    savedInvitation: file.savedInvitation && parseInvitation(file.savedInvitation),
    officesText: file.officesText === null ? null : composed(file.officesText),
    decisions: file.decisions.map(parseDecision),
    drops: file.drops,
    ranking: file.ranking && parseRanking(file.ranking),
    proposalGroups: file.proposalGroups.map(parseGroup),
    release: file.release && { releasedAt: file.release.releasedAt, checksum: file.release.checksum },
    files: file.files.map((held) => parseFile(held, questionnaire)),
  };
  return { wave, checksum: file.checksum };
}
