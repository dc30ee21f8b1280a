// npm test [unit | journeys | campaign] [-- files and options of that runner]
import { ensureBrowser, ensurePackages } from './ensure.mjs';
import { giveUp } from './root.mjs';

const [part = 'all', ...args] = process.argv.slice(2).filter((argument) => argument !== '--');
if (!['all', 'unit', 'journeys', 'campaign'].includes(part)) giveUp(`There is no part of the tests called "${part}".`);
// Property tests and crash journeys read this and try much more.
if (part === 'campaign') process.env['WAYMARK_CAMPAIGN'] = 'full';

ensurePackages();
const browser = part === 'unit' ? '' : ensureBrowser();
// Loaded only now: what they start has just been installed.
const { runChecks } = await import('./checkSteps.mjs');
const { ensureBuild } = await import('./freshBuild.mjs');
const { checkSize } = await import('./sizeBudget.mjs');
const { runJourneys, runUnitTests } = await import('./testRunners.mjs');

const total = { passed: 0, failed: 0 };

/**
 * @param {string} title
 * @param {() => Promise<{ passed: number, failed: number }>} run
 */
async function add(title, run) {
  console.log(`\n== ${title} ==`);
  const { passed, failed } = await run();
  total.passed += passed;
  total.failed += failed;
}

if (part === 'all') await add('Checks', runChecks);
ensureBuild();
if (part !== 'journeys') await add('Unit tests', () => runUnitTests(args));
if (part === 'all') await add('Size', () => checkSize(browser));
if (part !== 'unit') await add('Journeys', () => runJourneys(browser, args));

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
