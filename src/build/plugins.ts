export { questionnairesPlugin } from './questionnaires/questionnairesPlugin';
