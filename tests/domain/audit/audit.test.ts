import { describe, expect, it } from 'vitest';
import { attackRelease } from '@/domain/audit/attackRelease';
import { audit, concludeAudit, type AuditProgress } from '@/domain/audit/audit';
import { auditVariable } from '@/domain/audit/auditVariable';
import type { Response } from '@/domain/collection/response';
import type { Release } from '@/domain/disclosure/benchmark';
import { protect } from '@/domain/disclosure/protect';
import { withoutFigures } from '@/domain/disclosure/withoutFigures';
import { asPublished } from '@/exchange/benchmark/asPublished';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { releaseFaults } from '@tests/support/releaseFaults';
import { aWorld, WORLD_KINDS } from '@tests/support/worlds';
import { aRelease, FIRST, officesAt } from './aRelease';

const questionnaire = aQuestionnaire();
const all = { dimension: 'all', group: 'all' } as const;
const { topic } = FIRST;

function taskFor(responses: readonly Response[], release: Release) {
  return { questionnaire, release, responses, withoutFigures, asPublished: asPublished(questionnaire) };
}

function protectedOf(responses: readonly Response[]): Release | null {
  const occasion = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'wave-1', title: 'First wave' } };
  const made = protect(questionnaire, responses, occasion);
  return made.kind === 'release' ? made.release : null;
}

describe('a release that discloses', () => {
  // The sum 24 of five targets, not rounded: the office at 4 knows that all others are at 5.
  const responses = officesAt([5, 5, 4, 5, 5]);
  const fine = {
    ...questionnaire.parameters.disclosure,
    steps: { mean: 0.01, coarseMean: 0.01, quantile: 0.25, named: 0.5 },
    coding: [1.1, 4.9],
  };
  const release = aRelease({ parameters: fine, topics: [{ ...all, topic, target: 4.8 }] });

  it('loses what discloses, and says so in its log', async () => {
    const { release: left, ...outcome } = await audit(taskFor(responses, release), 1);
    expect(outcome).toEqual({
      passed: true,
      removed: 1,
      withheld: [{ ...all, topic, statistic: 'target', rule: 'R11' }],
    });
    expect(left.topics).toEqual([]);
    // Nothing is left of all offices either.
    expect(left.withheld).toEqual([{ dimension: 'all', rule: 'R11' }]);
  });

  it('is refused altogether when its figures are not true', async () => {
    const wrong = { ...release, topics: [{ ...all, topic, target: 4.7 }] };
    await expect(audit(taskFor(responses, wrong), 1)).rejects.toThrow('not true');
  });
});

describe('that there are no bands', () => {
  // No cut leaves three on both sides, so rule R7 withholds all bands. The two at 1 know then that nobody else is below 5: with
  // one more there would be three.
  const responses = officesAt([1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
  const release = protectedOf(responses) ?? aRelease();

  it('is said by the rules', () => {
    expect(release.items.every(({ mean, bands }) => mean === 4.25 && !bands)).toBe(true);
    expect(release.withheld.filter(({ rule }) => rule === 'R7').length).toBeGreaterThanOrEqual(release.items.length);
  });

  it('is neither said nor to be seen any more where two would know from it what all others answered', async () => {
    const { release: left } = await audit(taskFor(responses, release), 1);
    expect(left.items).toEqual([]);
    expect(left.withheld.filter(({ rule }) => rule === 'R7')).toEqual([]);
    const items = left.withheld.filter(({ item }) => item !== undefined);
    expect(items.every(({ rule, statistic }) => rule === 'R11' && statistic === undefined)).toBe(true);
  });
});

describe('the check at the end', () => {
  const responses = officesAt([1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 3, 2]);
  const release = protectedOf(responses) ?? aRelease();
  const variables = attackRelease(questionnaire, release, responses);
  const verdicts = variables.map((variable) => auditVariable(variable, 1));

  it('lets proofs stand that agree with the file', async () => {
    expect((await concludeAudit(taskFor(responses, release), variables, verdicts)).passed).toBe(true);
  });

  it('throws when a world does not agree with the file', async () => {
    const changed = { ...release, topics: release.topics.map((cell) => ({ ...cell, target: 4.2 })) };
    await expect(concludeAudit(taskFor(responses, changed), variables, verdicts)).rejects.toThrow('does not stand up');
  });

  it('looks at what is read from the file, not at what went into it', async () => {
    const misread = async (audited: Parameters<ReturnType<typeof asPublished>>[0]) => {
      const read = await asPublished(questionnaire)(audited);
      return { ...read, items: read.items.map((cell) => ({ ...cell, mean: 1.75 })) };
    };
    const task = { ...taskFor(responses, release), asPublished: misread };
    await expect(concludeAudit(task, variables, verdicts)).rejects.toThrow('does not stand up');
  });

  it('throws when a proof is missing', async () => {
    const fewer = verdicts.map((verdict) => ({ ...verdict, worlds: [] }));
    await expect(concludeAudit(taskFor(responses, release), variables, fewer)).rejects.toThrow('does not stand up');
  });
});

it('tells how far it is, to the end', async () => {
  const responses = aWorld(3, { offices: 10, kind: 'plain' });
  const release = protectedOf(responses) ?? aRelease();
  const reports: AuditProgress[] = [];
  await audit(taskFor(responses, release), 1, (progress) => reports.push(progress));
  expect(reports.map(({ done }) => done)).toEqual(reports.map((_, index) => index + 1));
  expect(reports.at(-1)?.done).toBe(reports.at(-1)?.total);
});

it('gives the same for the same responses in any order', async () => {
  const responses = aWorld(5, { offices: 14, kind: 'plain' });
  const release = protectedOf(responses) ?? aRelease();
  const outcome = await audit(taskFor(responses, release), 1);
  expect(JSON.stringify(await audit(taskFor(responses.toReversed(), release), 1))).toBe(JSON.stringify(outcome));
});

/** Six worlds of at most 24 offices; in the campaign forty of up to 120, of every kind. */
const WORLDS =
  process.env['WAYMARK_CAMPAIGN'] === 'full'
    ? Array.from({ length: 40 }, (_, index) => ({ seed: index + 1, offices: 12 + ((index * 37) % 109) }))
    : Array.from({ length: 6 }, (_, index) => ({ seed: 2 * index, offices: 14 + 2 * index }));

describe.each(WORLDS)('of the world with seed $seed and $offices offices', ({ seed, offices }) => {
  const kind = WORLD_KINDS[seed % WORLD_KINDS.length] ?? 'plain';

  it(`(${kind}) the release passes, obeys the rules and lost no more than figures`, { timeout: 600_000 }, async () => {
    const responses = aWorld(seed, { offices });
    const release = protectedOf(responses);
    if (!release) return;
    const { release: left, removed, withheld } = await audit(taskFor(responses, release), 1);
    expect(releaseFaults(questionnaire, responses, left, { audited: true })).toEqual([]);
    expect(removed > 0).toBe(withheld.length > 0);
    // Every figure that is left is one that was there.
    const texts = (cells: Release['topics'] | Release['items']) =>
      cells.flatMap((cell) =>
        Object.entries(cell).map(([name, value]) => JSON.stringify([cell.dimension, cell.group, name, value])),
      );
    const before = new Set([...texts(release.topics), ...texts(release.items)]);
    expect([...texts(left.topics), ...texts(left.items)].every((text) => before.has(text))).toBe(true);
  });
});
