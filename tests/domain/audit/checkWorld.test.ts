import { describe, expect, it } from 'vitest';
import { attackRelease } from '@/domain/audit/attackRelease';
import { worldCheck, type PlacedOffice, type PublishedFile } from '@/domain/audit/checkWorld';
import { layOut } from '@/domain/audit/puzzle';
import { rosterOf } from '@/domain/audit/roster';
import { World } from '@/domain/audit/world';
import { protect } from '@/domain/disclosure/protect';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { aWorld, campaign } from '@tests/support/worlds';
import { aRelease } from './aRelease';

const all = { dimension: 'all', group: 'all' } as const;

/** Offices X0, X1 … with one answer each. */
function offices(count: number): readonly PlacedOffice[] {
  return Array.from({ length: count }, (_, index) => ({ code: `X${index}`, groups: { all: 'all' }, answers: 1 }));
}

function agrees(file: Partial<PublishedFile>, levels: readonly number[]): boolean {
  return worldCheck(aRelease(file), { kind: 'item', item: 'x' }, 1, offices(levels.length))(levels);
}

describe('a world agrees with', () => {
  it('a mean that it rounds to, halves away from zero', () => {
    // 29/10 is 2.9 and rounds to 3 in quarters; 31/10 too; 2.875 = 23/8 is the first that does; 3.125 = 25/8 is beyond.
    const mean = { items: [{ ...all, item: 'x', mean: 3 }] };
    expect(agrees(mean, [2, 4, 3, 1, 5, 3, 2, 4, 3, 2])).toBe(true);
    expect(agrees(mean, [3, 3, 3, 3, 3, 3, 3, 2])).toBe(true);
    expect(agrees(mean, [3, 3, 3, 3, 3, 3, 3, 4])).toBe(false);
  });

  it('a coded mean at or beyond its code, and with no other there', () => {
    expect(agrees({ items: [{ ...all, item: 'x', mean: { atMost: 1.5 } }] }, [1, 2])).toBe(true);
    expect(agrees({ items: [{ ...all, item: 'x', mean: 1.5 }] }, [1, 2])).toBe(false);
    expect(agrees({ items: [{ ...all, item: 'x', mean: { atLeast: 4.5 } }] }, [4, 4])).toBe(false);
  });

  it('bands that its own levels merge to', () => {
    const bands = [
      { from: 1, to: 2, share: 50 },
      { from: 3, to: 5, share: 50 },
    ];
    const cell = { items: [{ ...all, item: 'x', bands }] };
    expect(agrees(cell, [1, 1, 2, 3, 4, 5])).toBe(true);
    // Three at level 1 are a band of their own.
    expect(agrees(cell, [1, 1, 1, 3, 4, 5])).toBe(false);
  });

  it('a bound of nine in ten when it exceeds it', () => {
    const cell = (share: number | { atLeast: number }) => ({
      items: [
        {
          ...all,
          item: 'x',
          bands: [
            { from: 1, to: 1, share },
            { from: 2, to: 5, share: 10 },
          ],
        },
      ],
    });
    const ones = (count: number) => [...Array<number>(count).fill(1), 5, 5, 5];
    // 27 of 30 are 90 %, 28 of 31 are more.
    expect(agrees(cell(90), ones(27))).toBe(true);
    expect(agrees(cell({ atLeast: 90 }), ones(27))).toBe(false);
    expect(agrees(cell({ atLeast: 90 }), ones(28))).toBe(true);
  });

  it('the word of the log that there is one band', () => {
    const withheld = [{ ...all, item: 'x', statistic: 'bands', rule: 'R7' } as const];
    expect(agrees({ withheld }, [1, 1, 4, 4, 4, 4, 5])).toBe(true);
    expect(agrees({ withheld }, [1, 1, 1, 4, 4, 4, 5])).toBe(false);
  });

  it('a quartile of type 7', () => {
    // quantile(c(1, 2, 3, 5), 0.25) in R is 1.75.
    const file = aRelease({ topics: [{ ...all, topic: 't', p25: 1.75 }] });
    const scores = worldCheck(file, { kind: 'score', topic: 't' }, 1, offices(4));
    expect(scores([5, 1, 3, 2])).toBe(true);
    expect(scores([5, 1, 3, 1])).toBe(false);
  });

  it('a named score that its value rounds to', () => {
    const file = aRelease({ named: [{ code: 'X0', name: 'X', topics: [{ topic: 't', score: 2.5 }] }] });
    const check = worldCheck(file, { kind: 'score', topic: 't' }, 4, [{ code: 'X0', groups: {}, answers: 4 }]);
    const named = (value: number) => check([value]);
    // Quarters of a level: 2.25 is printed as 2.5, and so is 2.5; 2.75 as 3.
    expect([8, 9, 10, 11].map(named)).toEqual([false, true, true, false]);
  });

  it('nothing when a value is impossible', () => {
    expect(agrees({}, [6])).toBe(false);
    const ofFour = [{ code: 'X0', groups: {}, answers: 4 }];
    expect(worldCheck(aRelease(), { kind: 'score', topic: 't' }, 12, ofFour)([37])).toBe(false);
  });
});

it('both readings of a release agree about every world near the truth', { timeout: 120_000 }, () => {
  const questionnaire = aQuestionnaire();
  const verdicts = { yes: 0, no: 0 };
  for (const seed of campaign(200)) {
    const responses = aWorld(seed, { offices: 8 + (seed % 30) });
    const made = protect(questionnaire, responses, {
      releasedAt: '2027-04-01T00:00:00Z',
      wave: { id: 'w', title: 'W' },
    });
    if (made.kind !== 'release') continue;
    const groups = new Map(rosterOf(questionnaire, responses).map((office) => [office.code, office.groups]));
    for (const variable of attackRelease(questionnaire, made.release, responses)) {
      const puzzle = layOut(variable);
      const world = new World(puzzle);
      const placed = variable.offices.map(({ code, step }) => {
        return { code, groups: groups.get(code) ?? {}, answers: variable.parts / step };
      });
      const agreesWithFile = worldCheck(made.release, variable.subject, variable.parts, placed);
      const check = () => {
        const isConsistent = world.energy === 0;
        expect(agreesWithFile(Array.from(world.bins, (bin) => puzzle.values[bin] ?? 0))).toBe(isConsistent);
        verdicts[isConsistent ? 'yes' : 'no'] += 1;
      };
      check();
      for (let step = 0; step < 6; step += 1) {
        const office = (7 * seed + 5 * step) % puzzle.offices;
        const domain = puzzle.domains[office] ?? new Uint16Array(1);
        world.move(office, domain[(3 * seed + step) % domain.length] ?? 0);
        check();
        if (step % 2 === 1) world.reset(puzzle.truth);
      }
    }
  }
  expect(verdicts.yes).toBeGreaterThan(100);
  expect(verdicts.no).toBeGreaterThan(100);
});
