export { chunkMapPlugin } from './chunkMapPlugin';
export { questionnairesPlugin } from './questionnaires/questionnairesPlugin';
export { securityPlugin } from './securityPlugin';
export { textsPlugin } from './texts/textsPlugin';
export { offlinePlugin } from './offlinePlugin';
