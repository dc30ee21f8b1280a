import { createHash } from 'node:crypto';
import { allAnswers } from '@tests/support/answers';
import { anAssessment } from '@tests/support/anAssessment';
import { anInvitation } from '@tests/support/anInvitation';
import { aQuestionnaire } from '@tests/support/questionnaires';
import canonicalize from 'canonicalize';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '@/domain/assessment/assessment';
import { isUnchanged, prepareResponse, type PreparedResponse } from '@/features/assess/send/prepareResponse';

const questionnaire = aQuestionnaire();
const MORNING = '2027-03-01T09:00:00.123Z';
const EVENING = '2027-03-01T18:30:00.456Z';

const assessment = anAssessment({
  office: { code: null, name: 'Office of Examplia', country: 'XA' },
  consent: { benchmark: true },
  answers: allAnswers(questionnaire, 3),
  notes: { 'strategy-mandate': 'See the plan.' },
});

const prepare = (of: Assessment, at = MORNING, language = 'en') => prepareResponse(of, questionnaire, language, at);
const after = (of: Assessment, { sending }: PreparedResponse): Assessment => ({ ...of, sending });
const fileOf = ({ bytes }: PreparedResponse) =>
  JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, unknown>>;

describe('the first response file', () => {
  it('is revision 1, made at the second of saving, and follows nothing', async () => {
    expect(fileOf(await prepare(assessment))).toMatchObject({
      revision: 1,
      parent: null,
      createdAt: '2027-03-01T09:00:00Z',
      language: 'en',
    });
  });

  it('has the checksum that anybody can compute from it, with its first eight digits in its name', async () => {
    const prepared = await prepare(assessment);
    const { checksum, ...content } = fileOf(prepared);
    const digest = createHash('sha256')
      .update(canonicalize(content) ?? '')
      .digest('hex');
    expect(checksum).toBe(`sha256:${digest}`);
    expect(prepared.fileName).toBe(`assessment-${digest.slice(0, 8)}.response.json`);
  });

  it('bears the wave in its name and never the office', async () => {
    const { fileName } = await prepare({ ...assessment, invitation: anInvitation() });
    expect(fileName).toMatch(/^wave-1-[0-9a-f]{8}\.response\.json$/);
  });

  it('leaves notes at home unless they were chosen one by one', async () => {
    const noted = async (sentNotes: readonly string[]) =>
      new TextDecoder().decode((await prepare({ ...assessment, sentNotes })).bytes).includes('See the plan.');
    expect(await noted([])).toBe(false);
    expect(await noted(['strategy-mandate'])).toBe(true);
  });
});

describe('saving again', () => {
  it('the same content gives the same revision and the same bytes, later and in another language', async () => {
    const first = await prepare(assessment);
    const saved = after(assessment, first);
    const again = await prepare(saved, EVENING, 'fr');
    expect(again.bytes).toEqual(first.bytes);
    expect(again.sending).toBe(saved.sending);
  });

  it('the same content of a later revision gives its bytes again too', async () => {
    const saved = after(assessment, await prepare(assessment));
    const changed: Assessment = { ...saved, office: { ...saved.office, name: 'Examplia Statistics' } };
    const second = await prepare(changed, EVENING);
    expect((await prepare(after(changed, second), '2027-03-02T08:00:00.000Z')).bytes).toEqual(second.bytes);
  });

  it('changed content is the next revision and names the file before it', async () => {
    const first = await prepare(assessment);
    const saved = after(assessment, first);
    const changed: Assessment = { ...saved, consent: { benchmark: false } };
    expect(await isUnchanged(saved, questionnaire)).toBe(true);
    expect(await isUnchanged(changed, questionnaire)).toBe(false);
    expect(fileOf(await prepare(changed, EVENING))).toMatchObject({
      responseId: first.response.responseId,
      revision: 2,
      parent: first.response.checksum,
      createdAt: '2027-03-01T18:30:00Z',
    });
  });

  it('a private note changes nothing that is sent', async () => {
    const saved = after(assessment, await prepare(assessment));
    expect(await isUnchanged({ ...saved, notes: { 'strategy-mandate': 'See the new plan.' } }, questionnaire)).toBe(
      true,
    );
  });

  it('what was marked as sent stays marked for the same file and not for the next', async () => {
    const { sending } = await prepare(assessment);
    const sent: Assessment = { ...assessment, sending: { ...sending, markedSentAt: EVENING } };
    expect((await prepare(sent)).sending.markedSentAt).toBe(EVENING);
    expect((await prepare({ ...sent, consent: { benchmark: false } })).sending.markedSentAt).toBeNull();
  });

  it('nothing counts as unchanged before the first file', async () => {
    expect(await isUnchanged(assessment, questionnaire)).toBe(false);
  });
});
