import { trustedWorkerUrl } from './trustedWorkerUrl';

const FILE = './service-worker.js';
/** A page that stays open for days asks again when it is looked at after this long. */
const ASK_AGAIN_AFTER = 60 * 60 * 1000;

/** A newer version that is kept completely and waits for a person to say so. */
export interface WaitingUpdate {
  /** Starts the newer version in this page; other open pages go on with theirs until they are reloaded. */
  apply(): void;
}

function onWaiting(registration: ServiceWorkerRegistration, tell: (worker: ServiceWorker) => void): void {
  if (registration.waiting && navigator.serviceWorker.controller) tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      // Without a controller this is the first version, not an update.
      if (installing.state === 'installed' && navigator.serviceWorker.controller) tell(installing);
    });
  });
}

function askAgainWhenSeen(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < ASK_AGAIN_AFTER) return;
    asked = Date.now();
    // Without a network there is nothing newer to be had.
    registration.update().catch(() => undefined);
  });
}

/**
 * Keeps the app on this device for use without a network and tells of newer versions. Does nothing where the browser
 * has no service workers (insecure address, private mode); the app works all the same while it is open.
 */
export async function keepOffline(onUpdate: (update: WaitingUpdate) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(trustedWorkerUrl(FILE), { updateViaCache: 'none' });
  onWaiting(registration, (worker) => {
    const apply = () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('apply-update');
    };
    onUpdate({ apply });
  });
  askAgainWhenSeen(registration);
}
