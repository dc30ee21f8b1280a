import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/domain/audit/auditVariable';
import { agreesToFigures } from '@/domain/disclosure/consentingOffices';
import { benchmarkOf } from '@/domain/disclosure/benchmarkOf';
import { makeBenchmark } from '@/domain/disclosure/makeBenchmark';
import { asPublished } from '@/exchange/benchmark/asPublished';
import { ReleaseAuditor } from '@/workers/releaseAuditor';
import { theDemonstration } from '@tests/support/demonstration';
import { aQuestionnaire } from '@tests/support/questionnaires';

const questionnaire = aQuestionnaire();
const occasion = { releasedAt: '2027-04-01T00:00:00Z', wave: { id: 'demo-2027', title: 'Demonstration' } };
const SEED = 7;

describe('auditors that share the variables of a release', () => {
  it('come to the same benchmark as one who does all', async () => {
    const { responses } = await theDemonstration();
    const few = responses.filter(agreesToFigures).slice(0, 12);
    const [first, second] = [new ReleaseAuditor(), new ReleaseAuditor()];
    const made = [first, second].map((auditor) => {
      auditor.add(few.slice(0, 5));
      auditor.add(few.slice(5));
      return auditor.protect(questionnaire, occasion);
    });
    const count = made[0]?.secrets.length ?? 0;
    expect(count).toBeGreaterThan(6);
    let reported = 0;
    const verdicts: Verdict[] = [];
    for (let index = count - 1; index >= 0; index -= 1) {
      verdicts[index] = (index % 2 === 0 ? first : second).attack(index, SEED, () => (reported += 1));
    }
    expect(reported).toBe(made[0]?.secrets.reduce((sum, secrets) => sum + secrets, 0));
    expect({ kind: 'benchmark', benchmark: benchmarkOf(await first.conclude(verdicts)) }).toEqual(
      await makeBenchmark(questionnaire, few, occasion, SEED, asPublished(questionnaire)),
    );
  }, 60_000);

  it('have nothing to attack where nothing can be released', () => {
    const { protection, secrets } = new ReleaseAuditor().protect(questionnaire, occasion);
    expect(protection).toEqual({ kind: 'empty', rule: 'R2', offices: 0, needed: 5 });
    expect(secrets).toEqual([]);
  });
});
