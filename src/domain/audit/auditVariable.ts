import { aim, probe } from './aim';
import { Chance } from './chance';
import { chooseRemoval, withoutPart, type Failure } from './chooseRemoval';
import { tryExchanges } from './exchanges';
import { NearMisses } from './nearMisses';
import { coverOf } from './coverOf';
import type { Coalition } from './pool';
import { Search, type Effort } from './search';
import type { AuditVariable, Removal, Subject } from './variable';

/** What was found out about one variable. */
export interface Verdict {
  readonly subject: Subject;
  /** What has to go, in the order in which it was decided. */
  readonly removals: readonly Removal[];
  /**
   * The worlds that prove that every office is safe once the removals are done: the value of each office of the variable, in
   * its order and in parts of a level.
   */
  readonly worlds: readonly Int32Array[];
  /** Proposals that the search took. */
  readonly proposals: number;
}

/**
 * Measured so that more of it finds hardly anything more. Walks between whole levels are quick, and repeating them pays; of a
 * score's figures it is mostly not the search that is at fault. `most` is some times what the hardest of invented waves takes:
 * it ends what would not end by itself.
 */
const EFFORT_FOR_SCORES: Effort = { proposals: 4000, walks: 6, quickProposals: 1500, probes: 20, most: 5_000_000 };
const EFFORT_FOR_LEVELS: Effort = { ...EFFORT_FOR_SCORES, walks: 15, most: 2_500_000 };

/** What is tried for a variable before something in it counts as disclosed. */
export function effortFor({ subject }: AuditVariable): Effort {
  return subject.kind === 'score' ? EFFORT_FOR_SCORES : EFFORT_FOR_LEVELS;
}

/** Goes on until an office is safe against everybody, or gives what would help where no proof was found. */
function makeSafe(search: Search, office: number): Failure | null {
  const { variable, pool } = search;
  const isOpen = (coalition: Coalition) => !pool.isSafe(office, coalition, variable.width);
  let { open } = coverOf(search, office);
  if (open.length > 0) {
    tryExchanges(search, office);
    open = open.filter(isOpen);
  }
  while (open.length > 0) {
    const misses = new NearMisses();
    if (!aim(search, office, open, misses)) return { office, misses: misses.read(variable) };
    open = open.filter(isOpen);
  }
  return null;
}

/** What stands in the way of some others that are still open, so that one removal can help many. */
function probeOthers(search: Search, offices: readonly number[]): readonly Failure[] {
  return Array.from({ length: search.effort.probes }).flatMap((): readonly Failure[] => {
    const office = offices[search.chance.below(offices.length)] as number;
    const { open } = coverOf(search, office);
    const coalition = open[search.chance.below(open.length)];
    const misses = new NearMisses();
    if (!coalition || probe(search, office, coalition, misses)) return [];
    return [{ office, misses: misses.read(search.variable) }];
  });
}

/** The worlds that are needed, each once. */
function worldsUsed(search: Search): readonly Int32Array[] {
  const { puzzle, pool } = search;
  const used = new Set<number>();
  for (let office = 0; office < puzzle.offices; office += 1) {
    if (puzzle.secret[office]) for (const world of coverOf(search, office).used) used.add(world);
  }
  used.delete(-1);
  const valuesOf = (bins: Uint16Array | undefined) => Int32Array.from(bins ?? [], (bin) => puzzle.values[bin] ?? 0);
  return [...used].sort((a, b) => a - b).map((world) => valuesOf(pool.worlds[world]));
}

/**
 * Attacks one variable and removes figures until every secret value is safe against every coalition (method, section 6, R11).
 *
 * An office is safe against a coalition when consistent worlds exist that agree with the truth about the coalition and in
 * which the office's value differs by at least `width`. Worlds are found by search and are proofs; where none is found, the
 * value counts as disclosed and something goes. So a weak search costs figures and never secrets. The search counts
 * proposals and takes its chance from the seed: the same variable and seed give the same verdict, byte for byte.
 *
 * `report` is told how many of the secret values are safe. Throws when the figures contradict the true values.
 */
export function auditVariable(
  variable: AuditVariable,
  seed: number,
  report: (safe: number, secrets: number) => void = () => undefined,
  effort: Effort = effortFor(variable),
): Verdict {
  const secrets = [...variable.offices.keys()].filter((office) => variable.offices[office]?.secret);
  const removals: Removal[] = [];
  let search = new Search(variable, new Chance(seed, JSON.stringify(variable.subject)), effort);
  for (let safe = 0; safe < secrets.length;) {
    const failure = makeSafe(search, secrets[safe] as number);
    if (!failure) {
      safe += 1;
      report(safe, secrets.length);
      continue;
    }
    const others = probeOthers(search, secrets.slice(safe));
    const choice = chooseRemoval(search.variable, failure, others);
    const { dimension, group } = search.variable.cells[choice.cell] as AuditVariable['cells'][number];
    removals.push({ dimension, group, part: choice.part });
    search = search.after(withoutPart(search.variable, choice));
    for (const { office, misses } of [failure, ...others]) for (const { bins } of misses) search.keep(bins, office);
  }
  return { subject: variable.subject, removals, worlds: worldsUsed(search), proposals: search.proposals };
}
