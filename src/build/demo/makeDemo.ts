import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { checksumOf } from '@/exchange/canonical/checksumOf';
import { canonicalBytes } from '@/exchange/canonical/canonicalText';
import { toInvitationFile } from '@/exchange/invitation/invitationFile';
import { serialiseInvitation } from '@/exchange/invitation/serialiseInvitation';
import { streamsOf } from './chance';
import { demoAssessments } from './demoAssessments';
import { fileName, type DemoFile } from './demoFile';
import { demoInvitation } from './demoInvitation';
import { demoResponses } from './demoResponses';

const SEED = 2024;

/**
 * The demonstration: an invented wave of 36 invited offices, of which 32 have sent files and four have not answered. The
 * folder holds the invitation, 36 response files and `index.json`, which names them:
 *
 * | reason       | files | why                                                                                   |
 * | ------------ | ----: | ------------------------------------------------------------------------------------- |
 * | `ok`         |    31 | one for each of 31 offices; two of them are second revisions                           |
 * | `conflict`   |     2 | one office answered twice, with two response ids: it counts once the organiser decides |
 * | `superseded` |     1 | the first revision of an office whose second one is there too                          |
 * | `duplicate`  |     1 | a copy of an accepted file under another name                                          |
 * | `checksum`   |     1 | one byte changed on the way; the office's second revision is accepted                  |
 *
 * So every office with a file has one that can count. What an office is like stands in `offices.json`, what is behind the
 * answers in `model.json`, what offices wrote in `texts.json`; the rest is drawn from the seed. Same seed, same bytes.
 */
export async function makeDemo(questionnaire: Questionnaire, seed = SEED): Promise<readonly DemoFile[]> {
  const nextChance = streamsOf(seed);
  const invitation = demoInvitation(questionnaire);
  const assessments = demoAssessments(nextChance, { questionnaire, invitation });
  const responses = await demoResponses(nextChance(), assessments, questionnaire);
  const checksum = await checksumOf(toInvitationFile(invitation));
  const name = fileName(invitation.wave.id, checksum, 'invitation');
  const index = { invitation: name, responses: responses.map((file) => file.name) };
  return [
    { name: 'index.json', bytes: canonicalBytes(index) },
    { name, bytes: await serialiseInvitation(invitation) },
    ...responses,
  ];
}
