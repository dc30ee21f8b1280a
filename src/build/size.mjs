import { ensureBrowser, ensurePackages } from './ensure.mjs';
import { ensureBuild } from './freshBuild.mjs';
import { checkSize } from './sizeBudget.mjs';

ensurePackages();
ensureBuild();
const { failed } = await checkSize(ensureBrowser());
process.exitCode = failed === 0 ? 0 : 1;
