/** Another tab or window of this app, as far as its lock tells. Neither offices nor answers stand in it. */
export interface OpenTab {
  readonly area: string;
  /** When its page was opened, ISO. */
  readonly since: string;
}

const PREFIX = 'waymark-tab';
const parse = (name: string): OpenTab | undefined => {
  const [prefix, area = '', since = ''] = name.split(' ');
  return prefix === PREFIX ? { area, since } : undefined;
};

/** Names of this page's locks. */
const own = new Set<string>();
let since: string | undefined;
let release: (() => void) | undefined;
let alone: Promise<boolean> | undefined;

/** When this page was opened, ISO: what tells its changes from those of other windows. */
export function pageOpenedAt(): string {
  since ??= new Date().toISOString();
  return since;
}

function locks(): LockManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks;
}

async function findOthers(): Promise<readonly OpenTab[]> {
  const { held = [], pending = [] } = (await locks()?.query()) ?? {};
  return [...held, ...pending].flatMap(({ name = '' }) => (own.has(name) ? [] : (parse(name) ?? [])));
}

/** The other tabs of this app, hidden and sleeping ones included; empty where the browser cannot tell. */
export function otherTabs(): Promise<readonly OpenTab[]> {
  return findOthers().catch(() => []);
}

/** Whether no other tab of this app was open when this page was; false where the browser cannot tell. */
export function wasAlone(): Promise<boolean> {
  return alone ?? Promise.resolve(false);
}

/**
 * Says with a lock that this tab is open, and where in the app it is; the browser gives the lock back when the tab is gone,
 * however it goes.
 */
export function announceTab(area: string): void {
  const manager = locks();
  if (!manager) return;
  const opened = pageOpenedAt();
  alone ??= findOthers().then(
    (others) => others.length === 0,
    () => false,
  );
  const before = release;
  const name = `${PREFIX} ${area} ${opened} ${crypto.randomUUID()}`;
  own.add(name);
  const held = new Promise<void>((resolve) => (release = resolve));
  // A browser that refuses locks only cannot tell tabs apart.
  manager.request(name, { mode: 'shared' }, () => held).catch(() => undefined);
  before?.();
}
