import { aCollectedFile } from '@tests/support/aCollectedFile';
import { coreAnswers } from '@tests/support/answers';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aResponse } from '@tests/support/aResponse';
import type { CollectedFile } from '@/domain/collection/collectedFile';
import type { Invitation } from '@/domain/collection/invitation';
import type { Response } from '@/domain/collection/response';
import type { Level } from '@/domain/questionnaire/questionnaire';
import { openDatabase, type Database } from '@/storage/database';
import { saveDrop, saveNewWave } from '@/storage/waves';

/** A response in which every core item of every topic has one level. */
export function aLevelResponse(office: string, level: Level, changes: Partial<Response> = {}): Response {
  const answers = aQuestionnaire().topics.map((topic) => coreAnswers(topic, Array<Level>(6).fill(level)));
  return aResponse({ office, answers: Object.assign({}, ...answers) as Response['answers'], ...(changes as object) });
}

/** Two responses of one office that began twice. */
export function twoOfOneOffice(): readonly CollectedFile[] {
  const again = aLevelResponse('XB', 4, { responseId: 'b'.repeat(32), createdAt: '2027-03-02T09:00:00Z' });
  return [
    aCollectedFile(aLevelResponse('XB', 2), { file: 'b-first.response.json' }),
    aCollectedFile(again, { file: 'b-second.response.json' }),
  ];
}

/** Keeps a wave with files that came in one drop. */
export async function keepWave(invitation: Invitation, files: readonly CollectedFile[] = []): Promise<Database> {
  const database = await openDatabase('own');
  await saveNewWave(database, invitation, '2027-01-01T00:00:00.000Z');
  if (files.length > 0) await saveDrop(database, invitation.wave.id, files);
  return database;
}
