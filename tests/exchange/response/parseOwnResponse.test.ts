import { describe, expect, it } from 'vitest';
import { parseOwnResponse, parseResponseFile } from '@/exchange/response/parseResponseFile';
import { serialiseResponse } from '@/exchange/response/serialiseResponse';
import { exampleFile, fileBytes } from '@tests/exchange/exampleFile';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const questionnaires = [questionnaire];

describe('a response that is read for its answers alone', () => {
  it('may speak of a topic that only its invitation could explain', async () => {
    const topics = { 'a-topic-of-the-wave': { 'workshop-interest': 2 } };
    const bytes = await serialiseResponse(aResponse({ topics }), questionnaire);
    expect(await parseOwnResponse(bytes, questionnaires)).toMatchObject({ topics });
    expect(await parseResponseFile('a.json', bytes, { questionnaires, invitation: null })).toMatchObject({
      reason: 'rule',
    });
  });

  it('is refused when it was altered, and by its own rules', async () => {
    const altered = new TextEncoder().encode(
      JSON.stringify({ ...exampleFile('response'), createdAt: '2027-03-02T09:00:00Z' }),
    );
    expect(await parseOwnResponse(altered, questionnaires)).toMatchObject({ reason: 'checksum' });
    const answers = [{ item: 'no-such-item', code: 'dont-know' }];
    const unknown = await fileBytes({ ...exampleFile('response'), answers });
    expect(await parseOwnResponse(unknown, questionnaires)).toMatchObject({ reason: 'rule' });
  });
});
