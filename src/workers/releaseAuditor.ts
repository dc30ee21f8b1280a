import { attackRelease } from '@/domain/audit/attackRelease';
import { concludeAudit, type Audited } from '@/domain/audit/audit';
import { auditVariable, type Verdict } from '@/domain/audit/auditVariable';
import type { AuditVariable } from '@/domain/audit/variable';
import type { Response } from '@/domain/collection/response';
import type { Release } from '@/domain/disclosure/benchmark';
import { protect, type Occasion, type Protection } from '@/domain/disclosure/protect';
import { withoutFigures } from '@/domain/disclosure/withoutFigures';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import { asPublished } from '@/exchange/benchmark/asPublished';

/** What the rules make of a collection, and how many secret values each variable of the release has to keep. */
export interface ProtectedCollection {
  readonly protection: Protection;
  readonly secrets: readonly number[];
}

/** Makes the release of a collection and attacks it, one variable at a time. Several of them share the variables. */
export class ReleaseAuditor {
  readonly #responses: Response[] = [];
  #questionnaire: Questionnaire | undefined;
  #release: Release | undefined;
  #variables: readonly AuditVariable[] = [];

  add(more: readonly Response[]): void {
    this.#responses.push(...more);
  }

  protect(questionnaire: Questionnaire, occasion: Occasion): ProtectedCollection {
    this.#questionnaire = questionnaire;
    const protection = protect(questionnaire, this.#responses, occasion);
    if (protection.kind === 'release') {
      this.#release = protection.release;
      this.#variables = attackRelease(questionnaire, protection.release, this.#responses);
    }
    const secrets = this.#variables.map(({ offices }) => offices.filter(({ secret }) => secret).length);
    return { protection, secrets };
  }

  /** Attacks one variable; `report` hears how many of its secret values are safe so far. */
  attack(index: number, seed: number, report: (safe: number) => unknown): Verdict {
    const variable = this.#variables[index];
    if (!variable) throw new Error(`There is no variable ${index} to attack.`);
    return auditVariable(variable, seed, (safe) => void report(safe));
  }

  /** Takes out what the verdicts on all variables ask for, and checks the file that is left. */
  conclude(verdicts: readonly Verdict[]): Promise<Audited> {
    const [questionnaire, release] = [this.#questionnaire, this.#release];
    if (!questionnaire || !release) throw new Error('There is no release to conclude on.');
    const responses = this.#responses;
    const task = { questionnaire, release, responses, withoutFigures, asPublished: asPublished(questionnaire) };
    return concludeAudit(task, this.#variables, verdicts);
  }
}
