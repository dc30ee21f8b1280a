import { expect, test } from 'vitest';
import { rankTopics } from '@/domain/priorities/rankTopics';
import { runToEnd } from '@/domain/priorities/runToEnd';
import { defaultChoice, type RankingProgress } from '@/domain/priorities/topicRanking';
import { PrioritiesRanker } from '@/workers/prioritiesRanker';
import { aFormulaWave } from '@tests/domain/priorities/formulaWave';
import { withPriorities } from '@tests/domain/priorities/office';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const choice = defaultChoice(questionnaire);
const wave = aFormulaWave();
/** Takes some hundred milliseconds, so that there are pauses. */
const long = withPriorities(questionnaire, { weightDraws: 150_000 });
const ignored = () => undefined;

function ranker(asked = questionnaire): PrioritiesRanker {
  const made = new PrioritiesRanker();
  made.open(asked);
  made.add(wave.slice(0, 20));
  made.add(wave.slice(20));
  return made;
}

test('the ranking is that of the domain, whatever the pauses', async () => {
  const expected = runToEnd(rankTopics(questionnaire, wave, choice));
  expect(JSON.stringify(await ranker().rank(choice, ignored))).toBe(JSON.stringify(expected));
});

test('progress rises and stays below the end', async () => {
  const seen: RankingProgress[] = [];
  await ranker(long).rank(choice, (progress) => seen.push(progress));
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(seen.every(({ done, total }) => done <= total && total === 152_000)).toBe(true);
});

test('a ranking that is cancelled comes to nothing', async () => {
  const made = ranker(long);
  const cancelled = made.rank(choice, () => made.cancel());
  expect(await cancelled).toBeNull();
});

test('of two rankings the newer one comes', async () => {
  const made = ranker(long);
  const older = made.rank(choice, ignored);
  const newer = made.rank({ ...choice, seed: 1 }, ignored);
  expect(await older).toBeNull();
  expect((await newer)?.priorities.seed).toBe(1);
});

test('the sketch has all that needs no simulation', () => {
  const sketch = ranker().sketch(choice);
  const whole = runToEnd(rankTopics(questionnaire, wave, choice));
  expect({ ...sketch, priorities: null }).toEqual({ ...whole, priorities: null });
  expect(sketch.priorities.borda).toEqual(whole.priorities.borda);
  expect(sketch.priorities.topics[0]).not.toHaveProperty('acceptability');
});
