/**
 * The service worker: keeps one whole version of the app at a time and serves it without a network. A version is kept
 * completely, every file checked against its hash, or not at all; a page gets all its files from the version it was
 * opened with, because names carry the hash of their content and the version before the present one stays until the
 * next one comes.
 */
/** What the compiler's library takes for a worker of a page is a service worker here. */
const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Filled in when the app is built: every file of this version with its SHA-256, as subresource integrity says it. */
declare const OFFLINE_VERSION: string;
declare const OFFLINE_FILES: readonly (readonly [path: string, integrity: string])[];

const PREFIX = 'waymark-';
const CACHE = `${PREFIX}${OFFLINE_VERSION}`;
const AT_ONCE = 6;

const inScope = (path: string) => new URL(path, worker.registration.scope).href;
const PAGE = inScope('index.html');
/** Kept last. A version without it is what a browser left behind that ended in the middle, and counts as none. */
const COMPLETE = inScope('.complete');
const own = new Set(OFFLINE_FILES.map(([path]) => inScope(path)));

/** A page that is asked for by its folder is index.html; what stands behind ? and # does not matter. */
function addressOf(request: Request): string {
  const { origin, pathname } = new URL(request.url);
  const address = `${origin}${pathname}`;
  return address === worker.registration.scope ? PAGE : address;
}

/** One file of this version, checked against its hash. */
async function load(path: string, integrity: string): Promise<Response> {
  const ask = (cache: RequestCache) => fetch(new Request(inScope(path), { cache, integrity }));
  // What the browser keeps by itself may have been damaged on its way; asked whether it is still right, the server says yes.
  const response = await ask('no-cache').catch(() => ask('reload'));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  const missing = [...OFFLINE_FILES];
  async function keepSome(): Promise<void> {
    for (let next = missing.pop(); next; next = missing.pop()) {
      const [path, integrity] = next;
      await cache.put(inScope(path), await load(path, integrity));
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, keepSome));
    await cache.put(COMPLETE, new Response());
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Names of whole and of unfinished versions from the oldest to the newest, as the cache storage lists them. */
async function namesOfCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/** Names of kept versions, from the oldest to the newest. */
async function versions(): Promise<string[]> {
  const names = await namesOfCaches();
  const whole = await Promise.all(names.map(async (name) => (await caches.open(name)).match(COMPLETE)));
  return names.filter((_name, index) => whole[index] !== undefined);
}

/** Keeps the present version, and the one before it for pages that are still open with it. */
async function removeOld(): Promise<void> {
  const before = (await versions()).filter((name) => name !== CACHE).at(-1);
  for (const name of await namesOfCaches()) if (name !== CACHE && name !== before) await caches.delete(name);
}

async function fromAnyVersion(address: string): Promise<Response | undefined> {
  const names = [CACHE, ...(await versions()).reverse()];
  for (const name of names) {
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}

async function answer(request: Request): Promise<Response> {
  const address = request.mode === 'navigate' ? PAGE : addressOf(request);
  const kept = own.has(address) ? await (await caches.open(CACHE)).match(address) : undefined;
  return kept ?? (await fromAnyVersion(address)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));

worker.addEventListener('activate', (event) => event.waitUntil(removeOld().then(() => worker.clients.claim())));

worker.addEventListener('message', (event) => {
  if (event.data === 'apply-update') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(worker.registration.scope)) event.respondWith(answer(request));
});
