import { describe, expect, it } from 'vitest';
import { attackRelease } from '@/domain/audit/attackRelease';
import type { Response } from '@/domain/collection/response';
import type { Release } from '@/domain/disclosure/benchmark';
import { coreAnswers } from '@tests/support/answers';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aRelease, FIRST, officesAt } from './aRelease';

const questionnaire = aQuestionnaire();
const all = { dimension: 'all', group: 'all' } as const;
const { topic, item } = FIRST;

function attack(changes: Partial<Release>, responses: readonly Response[]) {
  return attackRelease(questionnaire, aRelease(changes), responses);
}

describe('an attack', () => {
  const twelve = officesAt([1, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 5]);

  it('is made on every subject of which something is published, and on no other', () => {
    const cell = { ...all, topic, mean: 3, target: 3 };
    expect(
      attack({ topics: [cell], items: [{ ...all, item, mean: 3 }] }, twelve).map(({ subject }) => subject),
    ).toEqual([
      { kind: 'score', topic },
      { kind: 'target', topic },
      { kind: 'item', item },
    ]);
  });

  it('reads a mean of ten and more to the fine step, of fewer to the coarse one', () => {
    // Six answers each: a level has six parts. 2.95 × 72 = 212.4, 3.05 × 72 = 219.6; 2.875 × 54 = 155.25, 3.125 × 54 = 168.75.
    const ofTwelve = attack({ topics: [{ ...all, topic, mean: 3 }] }, twelve)[0];
    const ofNine = attack({ topics: [{ ...all, topic, mean: 3 }] }, twelve.slice(2, 11))[0];
    expect(ofTwelve?.cells[0]?.mean).toEqual({ low: 213, high: 219 });
    expect(ofNine?.cells[0]?.mean).toEqual({ low: 156, high: 168 });
  });

  it('reads the mean of an item to the coarse step below thirty', () => {
    // 2.875 × 12 = 34.5 and 3.125 × 12 = 37.5.
    const [variable] = attack({ items: [{ ...all, item, mean: 3 }] }, twelve);
    expect(variable?.cells[0]?.mean).toEqual({ low: 35, high: 37 });
    expect(variable).toMatchObject({ parts: 1, width: 1, coalition: 2, bandMinimum: 3 });
  });

  it('puts the quartiles at the positions of type 7, ascending', () => {
    // 11 × 1/4 = 2.75, 11 × 1/2 = 5.5, 11 × 3/4 = 8.25; 2 ± 0.125 in sixths and times four is 45 to 51.
    const [variable] = attack({ topics: [{ ...all, topic, p75: 3, median: 3, p25: 2 }] }, twelve);
    expect(variable?.cells[0]?.quantiles).toEqual([
      { statistic: 'p25', position: 2, fourths: 3, low: 45, high: 50 },
      { statistic: 'median', position: 5, fourths: 2, low: 69, high: 74 },
      { statistic: 'p75', position: 8, fourths: 1, low: 69, high: 74 },
    ]);
  });

  it('asks for a score to be open by a level, in parts that make every score whole', () => {
    const four = { answers: coreAnswers(questionnaire.topics[0] ?? { id: '', items: [] }, [3, 3, 3, 4, null, null]) };
    const responses = officesAt([1, 2, 3, 4, 5], (place) => (place === 0 ? four : {}));
    const [variable] = attack({ topics: [{ ...all, topic, mean: 3.25 }] }, responses);
    // Four and six answers: twelfths. 13/4 levels are 39 of them, in steps of a quarter level.
    expect(variable).toMatchObject({ parts: 12, width: 12 });
    expect(variable?.offices[0]).toEqual({ code: 'XA', truth: 39, step: 3, low: 12, high: 60, secret: true });
  });

  it('leaves out who did not agree, and who has no value', () => {
    const refused = { consent: { benchmark: false, name: 'topic-levels', text: 'organiser', contact: false } };
    const responses = officesAt([1, 2, 3, 4, 5, 5], (place) =>
      place === 1 ? refused : place === 2 ? { topics: {} } : {},
    );
    const variables = attack({ topics: [{ ...all, topic, mean: 3, target: 3 }] }, responses);
    expect(variables.map(({ offices }) => offices.map(({ code }) => code))).toEqual([
      ['XA', 'XC', 'XD', 'XE', 'XF'],
      ['XA', 'XD', 'XE', 'XF'],
    ]);
  });

  it('knows a named score to a quarter of a level, and neither its target nor its items', () => {
    const named = [{ code: 'XB', name: 'Office XB', topics: [{ topic, score: 2 }] }];
    const cells = { topics: [{ ...all, topic, mean: 3, target: 3 }], items: [{ ...all, item, mean: 3 }] };
    const [score, target, level] = attack({ ...cells, named }, twelve);
    // In sixths: 1.75 is 10.5, 2.25 is 13.5.
    expect(score?.offices[1]).toMatchObject({ code: 'XB', low: 11, high: 13, secret: false });
    expect(target?.offices[1]).toMatchObject({ code: 'XB', low: 1, high: 5, secret: true });
    expect(level?.offices[1]).toMatchObject({ code: 'XB', low: 1, high: 5, secret: true });
  });

  it('takes the log at its word that there would be one band only', () => {
    const withheld = [{ ...all, item, statistic: 'bands', rule: 'R7' } as const];
    const [variable] = attack({ items: [{ ...all, item, mean: 3 }], withheld }, twelve);
    expect(variable?.cells[0]).toMatchObject({ bands: false, counts: [], merged: [{ from: 1, to: 5 }] });
  });

  it('learns nothing from what the audit itself removed', () => {
    const withheld = [{ ...all, item, statistic: 'bands', rule: 'R11' } as const];
    const [variable] = attack({ items: [{ ...all, item, mean: 3 }], withheld }, twelve);
    expect(variable?.cells[0]?.merged).toEqual([]);
  });

  it('does not depend on the order of the responses', () => {
    const cells = { topics: [{ ...all, topic, mean: 3, target: 3 }], items: [{ ...all, item, mean: 3 }] };
    expect(attack(cells, twelve.toReversed())).toEqual(attack(cells, twelve));
  });

  it('needs the parameters that the release was made with', () => {
    expect(() => attack({ parameters: {} }, twelve)).toThrow('cannot be audited');
  });
});

describe('the offices of a group', () => {
  const sizes = ['lt250', '500-999', '1000-1999', 'lt250', '500-999'];
  const responses = officesAt([1, 2, 3, 4, 5], (place) => ({ profile: { 'size-band': sizes[place] ?? '' } }));
  const groups = (...names: readonly string[]) =>
    names.map((group) => ({ dimension: 'size', group, n: '5-9' }) as const);
  const members = (group: string, release: Partial<Release>) =>
    attack({ topics: [{ dimension: 'size', group, topic, mean: 3 }], ...release }, responses)[0]?.cells[0]?.members;

  it('are those of all its parts', () => {
    expect(members('small+medium', { groups: groups('small+medium', 'large') })).toEqual([0, 1, 3, 4]);
  });

  it('are in the remainder all that belong to no other', () => {
    expect(members('other', { groups: groups('large', 'other') })).toEqual([0, 1, 3, 4]);
  });

  it('are not in the remainder when the audit removed their own group', () => {
    const withheld = [{ dimension: 'size', group: 'small', rule: 'R11' } as const];
    expect(members('other', { groups: groups('large', 'other'), withheld })).toEqual([1, 4]);
  });
});
