import { DIMENSIONS, groupOf, groupsIn } from '@/domain/aggregation/dimensions';
import { attackRelease } from '@/domain/audit/attackRelease';
import { concludeAudit } from '@/domain/audit/audit';
import { auditVariable, type Verdict } from '@/domain/audit/auditVariable';
import type { Response } from '@/domain/collection/response';
import type { Release, Statistic } from '@/domain/disclosure/benchmark';
import { protect } from '@/domain/disclosure/protect';
import { withoutFigures } from '@/domain/disclosure/withoutFigures';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { asPublished } from '@/exchange/benchmark/asPublished';
import { cpuSeconds, inSeconds } from './cpuSeconds';
import { inventedWave, MIX } from './inventedWave';

/** Offices, and what method.md section 6 expects to remain of the possible topic cells, in per cent. */
const CASES = [
  [12, '23'],
  [24, '63'],
  [32, '75 to 85'],
  [40, '78'],
  [70, '87'],
  [114, '98'],
] as const;
/** Waves that are protected, and waves that are audited too. */
const PROTECTED = 20;
const AUDITED = 1;

const OCCASION = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'bench', title: 'Bench' } };

function protectWave(questionnaire: Questionnaire, responses: readonly Response[]): Release | null {
  const made = protect(questionnaire, responses, OCCASION);
  return made.kind === 'release' ? made.release : null;
}

/** Natural groups with an office in them, all offices among them, as they are named in a release. */
function naturalGroups(questionnaire: Questionnaire, responses: readonly Response[]): ReadonlySet<string> {
  const groups = DIMENSIONS.flatMap((dimension) =>
    groupsIn(questionnaire, dimension)
      .filter((group) => responses.some((response) => groupOf(questionnaire, response, dimension) === group))
      .map((group) => `${dimension} ${group}`),
  );
  return new Set(groups);
}

/** The share of the possible topic cells, one for each topic and natural group, that have their mean. */
function shareOfCells(questionnaire: Questionnaire, responses: readonly Response[], release: Release | null): number {
  const natural = naturalGroups(questionnaire, responses);
  const cells = (release?.topics ?? []).filter(
    ({ dimension, group, mean }) => mean !== undefined && natural.has(`${dimension} ${group}`),
  );
  return cells.length / (natural.size * questionnaire.topics.length);
}

const inPerCent = (share: number) => `${Math.round(100 * share)} %`;

function countOf({ topics, items }: Release, statistic: Statistic): number {
  return [...topics, ...items].filter((cell) => statistic in cell).length;
}

/** `before > after` for some statistics. */
function kept(before: Release, after: Release): string {
  const statistics: readonly Statistic[] = ['mean', 'target', 'median', 'bands'];
  return statistics.map((name) => `${name} ${countOf(before, name)} > ${countOf(after, name)}`).join(', ');
}

/** How long two workers take when whoever is free takes the next piece of work. */
function sharedByTwo(seconds: readonly number[]): number {
  const [first, second] = seconds.reduce<readonly [number, number]>(
    ([a, b], own) => (a <= b ? [a + own, b] : [a, b + own]),
    [0, 0],
  );
  return Math.max(first, second);
}

async function measureWave(questionnaire: Questionnaire, responses: readonly Response[], release: Release) {
  let variables = attackRelease(questionnaire, release, responses);
  const reading = await cpuSeconds(() => (variables = attackRelease(questionnaire, release, responses)));
  const verdicts: Verdict[] = [];
  const seconds: number[] = [];
  for (const variable of variables) {
    seconds.push(await cpuSeconds(() => verdicts.push(auditVariable(variable, 1))));
  }
  const task = { questionnaire, release, responses, withoutFigures, asPublished: asPublished(questionnaire) };
  let left = release;
  const concluding = await cpuSeconds(async () => (left = (await concludeAudit(task, variables, verdicts)).release));
  const alone = seconds.reduce((sum, own) => sum + own, reading + concluding);
  return { left, alone, shared: reading + sharedByTwo(seconds) + concluding };
}

/**
 * How much of a wave can be published, and how long its audit takes, for waves of different sizes: processor time on one worker,
 * and what two workers need for the same pieces.
 */
export async function measureAudit(questionnaire: Questionnaire, say: (line: string) => void): Promise<void> {
  say(`invented waves of the benchmark, every office agreeing: ${JSON.stringify(MIX)}`);
  for (const [offices, expected] of CASES) {
    const waves = Array.from({ length: PROTECTED }, (_, index) => inventedWave(questionnaire, offices, index + 1));
    const shares = waves.map((responses) =>
      shareOfCells(questionnaire, responses, protectWave(questionnaire, responses)),
    );
    const share = shares.reduce((sum, own) => sum + own, 0) / waves.length;
    say(`topic cells published of those possible, ${offices} offices: ${inPerCent(share)} (expected: ${expected} %)`);
    for (const responses of waves.slice(0, AUDITED)) {
      const release = protectWave(questionnaire, responses);
      if (!release) continue;
      const { left, alone, shared } = await measureWave(questionnaire, responses, release);
      const after = inPerCent(shareOfCells(questionnaire, responses, left));
      say(`auditing one of them: ${inSeconds(alone)} on one worker, ${inSeconds(shared)} on two`);
      say(`left of its topic cells ${after}; ${kept(release, left)}`);
    }
  }
}
