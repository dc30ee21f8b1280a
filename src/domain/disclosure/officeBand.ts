/** A band of numbers of offices: `from` to `to`, or `from` and more when `to` is null. */
interface OfficeBand {
  readonly from: number;
  readonly to: number | null;
}

function parseBand(text: unknown): OfficeBand | null {
  const [, from, to] = typeof text === 'string' ? (/^(\d{1,4})(?:-(\d{1,4})|\+)$/.exec(text) ?? []) : [];
  if (from === undefined) return null;
  return { from: Number(from), to: to === undefined ? null : Number(to) };
}

/**
 * Whether a list of bands such as `5-9`, `10-19`, `20+` names every number from its first on exactly once, and the first
 * is at least 1 and at most `first`.
 */
export function areOfficeBands(bands: readonly unknown[], first: number): boolean {
  const parsed = bands.map(parseBand);
  const start = parsed[0]?.from ?? 0;
  if (start < 1 || start > first || parsed.at(-1)?.to !== null) return false;
  return parsed.every((band, index) => {
    const next = parsed[index + 1];
    if (!band || next === null) return false;
    return next === undefined || (band.to !== null && band.to >= band.from && next.from === band.to + 1);
  });
}

/** The band that a number of offices lies in (R6); null below the first band. */
export function officeBandOf(offices: number, bands: readonly string[]): string | null {
  const found = bands.find((text) => {
    const band = parseBand(text);
    return band !== null && offices >= band.from && (band.to === null || offices <= band.to);
  });
  return found ?? null;
}
