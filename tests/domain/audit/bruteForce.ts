import type { AuditCell, AuditVariable } from '@/domain/audit/variable';

function possibleValues({ offices }: AuditVariable): readonly (readonly number[])[] {
  return offices.map(({ low, high, step }) => {
    const all = Array.from({ length: 400 }, (_, index) => index * step);
    return all.filter((value) => value >= low && value <= high);
  });
}

const isWithin = (value: number, { low, high }: { low: number; high: number }) => value >= low && value <= high;

/** Whether values give everything that is known of a cell, computed in the plainest way. */
export function agrees(cell: AuditCell, values: readonly number[], parts: number, bandMinimum: number): boolean {
  const own = cell.members.map((member) => values[member] ?? 0);
  if (
    cell.mean &&
    !isWithin(
      own.reduce((sum, value) => sum + value, 0),
      cell.mean,
    )
  )
    return false;
  const count = (from: number, to: number) =>
    own.filter((value) => isWithin(Math.floor(value / parts + 0.5), { low: from, high: to })).length;
  if (!cell.counts.every((figure) => isWithin(count(figure.from, figure.to), figure))) return false;
  for (const { from, to } of cell.merged) {
    for (let cut = from; cut < to; cut += 1) {
      if (count(from, cut) >= bandMinimum && count(cut + 1, to) >= bandMinimum) return false;
    }
  }
  const ascending = own.toSorted((a, b) => a - b);
  return cell.quantiles.every((figure) => {
    const lower = ascending[figure.position] ?? 0;
    const upper = ascending[figure.position + 1] ?? 0;
    return isWithin((4 - figure.fourths) * lower + (figure.fourths && figure.fourths * upper), figure);
  });
}

/**
 * Every world there is, one by one, and what each coalition can tell apart: true when some coalition narrows some secret value
 * to less than the width. For a handful of offices only.
 */
export function isDisclosing(variable: AuditVariable): boolean {
  const { offices, cells, parts, bandMinimum, width, coalition } = variable;
  const domains = possibleValues(variable);
  const n = offices.length;
  const values = offices.map(({ truth }) => truth);
  const low = new Map<string, number[]>();
  const high = new Map<string, number[]>();
  const see = () => {
    if (!cells.every((cell) => agrees(cell, values, parts, bandMinimum))) return;
    const same = [...values.keys()].filter((office) => values[office] === offices[office]?.truth);
    const pairs = [[], ...same.map((a) => [a]), ...same.flatMap((a) => same.filter((b) => b > a).map((b) => [a, b]))];
    for (const pair of pairs.filter(({ length }) => length <= coalition)) {
      const key = pair.join();
      low.set(
        key,
        values.map((value, office) => Math.min(value, low.get(key)?.[office] ?? Infinity)),
      );
      high.set(
        key,
        values.map((value, office) => Math.max(value, high.get(key)?.[office] ?? -Infinity)),
      );
    }
  };
  const go = (office: number) => {
    if (office === n) return see();
    for (const value of domains[office] ?? []) {
      values[office] = value;
      go(office + 1);
    }
  };
  go(0);
  return [...low].some(([key, lows]) =>
    lows.some((least, office) => {
      const isOwn = key !== '' && key.split(',').includes(String(office));
      return !isOwn && offices[office]?.secret && (high.get(key)?.[office] ?? 0) - least < width;
    }),
  );
}
