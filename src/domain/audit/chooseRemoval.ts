import type { NearMiss } from './nearMisses';
import type { AuditCell, AuditVariable, Part } from './variable';

/** An office that no proof of safety was found for, and what would help. */
export interface Failure {
  readonly office: number;
  readonly misses: readonly NearMiss[];
}

export interface Choice {
  readonly cell: number;
  readonly part: Part;
}

/** What readers lose: the mean is worth most, and figures about all offices are worth more than those about groups. */
const WORTH: Readonly<Record<Part, number>> = { bands: 2, quantiles: 3, 'bands-and-quantiles': 5, cell: 15 };
const WORTH_OF_ALL = 3;

function isEmpty({ mean, quantiles, counts, merged }: AuditCell): boolean {
  return mean === null && quantiles.length + counts.length + merged.length === 0;
}

/** What a cell can lose and keep its mean; null when there is no such thing. */
function beyondMean({ mean, quantiles, bands }: AuditCell): Part | null {
  if (mean === null || (!bands && quantiles.length === 0)) return null;
  if (!bands) return 'quantiles';
  return quantiles.length > 0 ? 'bands-and-quantiles' : 'bands';
}

/**
 * Without any hint: what the smallest cell that the office is in has beyond its mean, all offices last; when no cell of the office
 * has that any more, the smallest cell; when it is in none, any other.
 */
function smallestCell({ cells }: AuditVariable, office: number): Choice {
  const rank = (cell: AuditCell) =>
    cell.members.length +
    (cell.dimension === 'all' ? 1e6 : 0) +
    (beyondMean(cell) ? 0 : 1e7) +
    (cell.members.includes(office) ? 0 : 1e8);
  const [smallest] = [...cells.entries()]
    .filter(([, cell]) => !isEmpty(cell))
    .sort(([i, a], [j, b]) => rank(a) - rank(b) || i - j);
  if (!smallest) throw new Error('An office is disclosed though nothing is published.');
  return { cell: smallest[0], part: beyondMean(smallest[1]) ?? 'cell' };
}

/** Whether taking out one part of a cell takes out another. */
function includes(choice: Choice, { cell, part }: Choice): boolean {
  if (choice.cell !== cell) return false;
  return choice.part === part || choice.part === 'cell' || (choice.part === 'bands-and-quantiles' && part !== 'cell');
}

/**
 * What to remove so that a failure is helped: of all that would help it what helps most of the other failures too for the
 * least loss, ties from the smallest cell; when nothing is known to help, what the smallest cells have, means last.
 */
export function chooseRemoval(variable: AuditVariable, failure: Failure, others: readonly Failure[]): Choice {
  const loss = ({ cell, part }: Choice) => WORTH[part] * (variable.cells[cell]?.dimension === 'all' ? WORTH_OF_ALL : 1);
  const size = ({ cell }: Choice) => variable.cells[cell]?.members.length ?? 0;
  const helped = (choice: Choice) =>
    1 + others.filter(({ misses }) => misses.some((miss) => includes(choice, miss))).length;
  const options = failure.misses.map(({ cell, part }) => ({ cell, part, helps: helped({ cell, part }) }));
  const [best] = options.sort(
    (a, b) => loss(a) * b.helps - loss(b) * a.helps || size(a) - size(b) || a.cell - b.cell || loss(a) - loss(b),
  );
  return best ? { cell: best.cell, part: best.part } : smallestCell(variable, failure.office);
}

/** The variable without a part of one of its cells; the cell keeps its place. */
export function withoutPart(variable: AuditVariable, { cell: at, part }: Choice): AuditVariable {
  const goesWith = (...parts: readonly Part[]) => part === 'cell' || parts.includes(part);
  const cells = variable.cells.map((cell, index): AuditCell => {
    if (index !== at) return cell;
    return {
      ...cell,
      mean: part === 'cell' ? null : cell.mean,
      ...(goesWith('quantiles', 'bands-and-quantiles') ? { quantiles: [] } : {}),
      ...(goesWith('bands', 'bands-and-quantiles') ? { bands: false, counts: [], merged: [] } : {}),
    };
  });
  return { ...variable, cells };
}
