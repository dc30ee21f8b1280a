import { expose } from 'comlink';
import { ReleaseAuditor } from './releaseAuditor';

expose(new ReleaseAuditor());
