import { expect, test } from 'vitest';
import { focusItems } from '@/domain/priorities/focusItems';
import { expectClose } from '@tests/support/expectClose';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aFormulaWave } from './formulaWave';
import { anOffice, twoTopics } from './office';

const BELOW = 3;

test('the formula wave agrees with R, items that are not core among them', () => {
  // for (t in 1:6) { ask <- apply(ballot == t, 2, any, na.rm = TRUE)
  //   f <- sapply(1:7, function(j) mean(L[j, t, ] < 3, na.rm = TRUE) *
  //     mean(pmax(0, target[t, ask] - L[j, t, ask]), na.rm = TRUE)); print(order(-f)[1:3]); print(sort(-f)[1:3]) }
  const places = [
    [6, 1, 7],
    [6, 2, 7],
    [3, 4, 2],
    [5, 4, 6],
    [1, 6, 7],
    [1, 6, 3],
  ];
  const highest = [
    0.77777777777777779, 0.18518518518518517, 1.3206521739130437, 0.19797979797979798, 0.34782608695652173,
    0.44720496894409939,
  ];
  for (const [t, topic] of aQuestionnaire().topics.entries()) {
    const focus = focusItems(topic, aFormulaWave(), BELOW);
    expect(focus.map(({ item }) => item)).toEqual(places[t]?.map((j) => topic.items[j - 1]?.id));
    expectClose(focus[0]?.value, highest[t] ?? NaN);
  }
});

test('gaps count for offices that rank the topic, shares below for all', () => {
  const [, readers] = twoTopics();
  const offices = [
    anOffice({ readers: { levels: [1, 2, 3, 4, 5], target: 4 } }, ['readers']),
    anOffice({ readers: { levels: [5, 1, 1, 1, 1], target: 5 } }),
    anOffice({ readers: { levels: [5, 5, 5, 5, 2], target: 5 } }, ['shelves']),
  ];
  // Of three offices 1, 2, 1, 1 and 2 are below 3; gaps of the first, which alone asks, to its target: 3, 2, 1, 0, 0.
  expect(focusItems(readers, offices, BELOW)).toMatchObject([
    { item: 'readers-cards', answered: 3, below: 2, meanGap: 2, value: 4 / 3 },
    { item: 'readers-hours', answered: 3, below: 1, meanGap: 3, value: 1 },
    { item: 'readers-advice', answered: 3, below: 1, meanGap: 1, value: 1 / 3 },
  ]);
});

test('if nobody ranks the topic, gaps count for all', () => {
  const [, readers] = twoTopics();
  const offices = [
    anOffice({ readers: { levels: [1, 3, 3, 3, 3], target: 3 } }, ['shelves']),
    anOffice({ readers: { levels: [2, 3, 3, 3, 3], target: 5 } }),
  ];
  expect(focusItems(readers, offices, BELOW)[0]).toMatchObject({ item: 'readers-hours', meanGap: 2.5, value: 2.5 });
});

test('ties are in the order of the questionnaire', () => {
  const [, readers] = twoTopics();
  const focus = focusItems(readers, [anOffice({ readers: { levels: [3, 1, 1, 1, 1], target: 4 } })], BELOW);
  expect(focus.map(({ item }) => item)).toEqual(['readers-cards', 'readers-advice', 'readers-children']);
});

test('where the offices that ask have neither target nor level, nothing is weighed', () => {
  const [, readers] = twoTopics();
  const offices = [anOffice({}, ['readers']), anOffice({ readers: { levels: [1], target: 5 } })];
  expect(focusItems(readers, offices, BELOW)[0]).toMatchObject({
    item: 'readers-hours',
    below: 1,
    meanGap: 0,
    value: 0,
  });
});

test('a topic without any level has no focus', () => {
  const [, readers] = twoTopics();
  expect(focusItems(readers, [anOffice({ readers: { target: 5 } }, ['readers'])], BELOW)).toEqual([]);
  expect(focusItems(readers, [], BELOW)).toEqual([]);
});
