import { expose } from 'comlink';
import { PrioritiesRanker } from './prioritiesRanker';

expose(new PrioritiesRanker());
