import { runChecks } from './checkSteps.mjs';
import { ensurePackages } from './ensure.mjs';

ensurePackages();
const { failed } = await runChecks();
process.exitCode = failed === 0 ? 0 : 1;
