import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEditions } from '@/build/questionnaires/questionnairesPlugin';
import { withBenchmark } from './demoBenchmark';
import { makeDemo } from './makeDemo';

/**
 * Writes the demonstration data below a repository's root, to the questionnaire that is delivered there; what the folder
 * held before is removed.
 */
export async function writeDemo(root: string): Promise<void> {
  const edition = readEditions(join(root, 'questionnaires')).at(-1);
  if (!edition) throw new Error('There is no questionnaire to answer.');
  const folder = join(root, 'public', 'demo');
  const { questionnaire } = edition;
  const files = await withBenchmark(await makeDemo(questionnaire), questionnaire);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  console.log(`public/demo: ${files.length} files, ${Math.round(size / 1024)} KiB.`);
}
