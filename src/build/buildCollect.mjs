// Started by collect.mjs, which sends to standard error whatever preparing prints.
import { ensureNode } from './ensure.mjs';
import { ensureNodeBuild } from './nodeBuild.mjs';

ensureNode();
ensureNodeBuild();
