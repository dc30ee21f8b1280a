import { proxy, wrap, type Remote } from 'comlink';
import type { AuditProgress, Audited } from '@/domain/audit/audit';
import type { Verdict } from '@/domain/audit/auditVariable';
import type { Response } from '@/domain/collection/response';
import type { Occasion, Protection } from '@/domain/disclosure/protect';
import type { Questionnaire } from '@/domain/questionnaire/questionnaire';
import workerUrl from './audit.worker?worker&url';
import type { ProtectedCollection, ReleaseAuditor } from './releaseAuditor';
import { trustedWorkerUrl } from './trustedWorkerUrl';

/** What became of a collection: an audited release, or why there is none. */
export type PreparedRelease =
  { readonly kind: 'audited'; readonly audited: Audited } | Exclude<Protection, { readonly kind: 'release' }>;

export interface AuditRequest {
  readonly questionnaire: Questionnaire;
  readonly responses: readonly Response[];
  readonly occasion: Occasion;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: AuditProgress) => void;
}

/** More would take the machine from whoever works on it. */
const WORKERS = 2;

/** Copying some hundred responses to a worker takes a few milliseconds; ten thousand at once would hold up the page. */
const PORTION = 200;

interface Helper {
  readonly worker: Worker;
  readonly remote: Remote<ReleaseAuditor>;
  /** Rejects when the worker cannot be started or breaks down. */
  readonly broken: Promise<never>;
}

function startHelper(): Helper {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module' });
  const broken = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('The worker of the audit broke down.')), { once: true });
  });
  broken.catch(() => undefined);
  return { worker, remote: wrap<ReleaseAuditor>(worker), broken };
}

async function send({ remote }: Helper, { questionnaire, responses, occasion }: AuditRequest) {
  for (let from = 0; from < responses.length; from += PORTION) await remote.add(responses.slice(from, from + PORTION));
  return remote.protect(questionnaire, occasion);
}

/** Whoever is free takes the next variable. */
async function attackAll(
  helpers: readonly Helper[],
  { secrets }: ProtectedCollection,
  { seed, onProgress }: AuditRequest,
): Promise<readonly Verdict[]> {
  const total = secrets.reduce((sum, own) => sum + own, 0);
  const safe = secrets.map(() => 0);
  const verdicts: Verdict[] = [];
  let next = 0;
  const work = async ({ remote }: Helper): Promise<void> => {
    while (next < secrets.length) {
      const index = next;
      next += 1;
      const report = (done: number) => {
        safe[index] = done;
        onProgress({ done: safe.reduce((sum, own) => sum + own, 0), total });
      };
      verdicts[index] = await remote.attack(index, seed, proxy(report));
    }
  };
  onProgress({ done: 0, total });
  await Promise.all(helpers.map(work));
  return verdicts;
}

async function prepare(helpers: readonly Helper[], request: AuditRequest): Promise<PreparedRelease> {
  const [made] = await Promise.all(helpers.map((helper) => send(helper, request)));
  const [first] = helpers;
  if (!made || !first) throw new Error('Nobody audits.');
  if (made.protection.kind !== 'release') return made.protection;
  const verdicts = await attackAll(helpers, made, request);
  return { kind: 'audited', audited: await first.remote.conclude(verdicts) };
}

function untilAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
}

/** Makes the protected release of a collection and audits it in workers. Null when it was cancelled. */
export async function auditInWorkers(request: AuditRequest): Promise<PreparedRelease | null> {
  const helpers = Array.from({ length: WORKERS }, startHelper);
  try {
    return await Promise.race([
      prepare(helpers, request),
      untilAborted(request.signal),
      ...helpers.map(({ broken }) => broken),
    ]);
  } finally {
    for (const { worker } of helpers) worker.terminate();
  }
}
