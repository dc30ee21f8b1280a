import { readDemonstrationFiles } from './demonstrationFiles';
import { measureAudit } from './measureAudit';
import { measureClicks } from './measureClicks';
import { measurePriorities } from './measurePriorities';
import { measureReading } from './measureReading';

/**
 * Prints what a click costs until it is on screen and durable, and what the organiser's long computations cost in processor
 * time, with the demonstration's responses repeated; each beside a bare operation of the same run. Then how much of a wave can
 * be published, and what its audit costs. A new figure is a file of
 * its own, called from here.
 */
export async function measure(root: string, say: (line: string) => void): Promise<void> {
  const demonstration = await readDemonstrationFiles(root);
  await measureReading(demonstration, say);
  await measurePriorities(demonstration, root, say);
  await measureAudit(demonstration.questionnaire, say);
  await measureClicks(root, say);
}
