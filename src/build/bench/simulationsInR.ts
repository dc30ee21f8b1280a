import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OfficeTally } from '@/domain/priorities/officeTally';
import type { Parameters } from '@/domain/questionnaire/questionnaire';

function asTable({ offices, width, rows }: OfficeTally): string {
  const lines = Array.from({ length: offices }, (_, office) =>
    rows.subarray(office * width, (office + 1) * width).join(','),
  );
  return `${lines.join('\n')}\n`;
}

/**
 * Processor seconds that `simulations.R` needs for both simulations on a tally, the middle of several runs; null when R is
 * not installed.
 */
export function simulationsInR(
  root: string,
  tally: OfficeTally,
  {
    weights,
    needScale,
    ballotPoints,
    speakersWanted,
    weightDraws,
    weightFloor,
    resamples,
    top,
  }: Parameters['priorities'],
  runs: number,
): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  const table = join(folder, 'tally.csv');
  writeFileSync(table, asTable(tally));
  const { need, demand, breadth, supply } = weights;
  const numbers = [tally.perLevel * needScale, ballotPoints[0] ?? 0, speakersWanted, weightDraws, weightFloor];
  const args = [...numbers, resamples, top, runs, need, demand, breadth, supply].map(String);
  const script = join(root, 'src', 'build', 'bench', 'simulations.R');
  const { error, status, stdout, stderr } = spawnSync('Rscript', ['--vanilla', script, table, ...args], {
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true, force: true });
  if (error) return null;
  if (status !== 0) throw new Error(`R could not measure: ${stderr}`);
  return Number(stdout);
}
