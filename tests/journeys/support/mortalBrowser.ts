import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type BrowserContext } from '@playwright/test';

const OPTIONS = [
  '--headless=new',
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-backgrounding-occluded-windows',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--remote-debugging-port=0',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** Where a browser that has just been started can be spoken to. */
async function addressOf(process: ChildProcess): Promise<string> {
  if (!process.stderr) throw new Error('The browser has no voice.');
  for await (const line of createInterface({ input: process.stderr })) {
    const [, address] = /^DevTools listening on (\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error('The browser ended before it could be spoken to.');
}

const isAlive = ({ pid, exitCode, signalCode }: ChildProcess) =>
  pid !== undefined && exitCode === null && signalCode === null;

/** Ends a browser with all its processes, at once. */
function endAll(child: ChildProcess): void {
  if (child.pid === undefined || !isAlive(child)) return;
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
}

/** A browser with a profile on the disk that can be killed with all its processes, and started again with the same profile. */
export class MortalBrowser {
  #process: ChildProcess | undefined;

  private constructor(
    readonly executable: string,
    readonly profile: string,
  ) {}

  static async withNewProfile(executable: string): Promise<MortalBrowser> {
    return new MortalBrowser(executable, await mkdtemp(join(tmpdir(), 'waymark-profile-')));
  }

  async start(): Promise<BrowserContext> {
    const child = spawn(this.executable, [...OPTIONS, `--user-data-dir=${this.profile}`, 'about:blank'], {
      // A group of its own, which takes all its processes along when it is killed.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = child;
    // A test that ran out of time does not come to its end, and would leave the browser behind.
    const endWithTest = () => endAll(child);
    process.once('exit', endWithTest);
    child.once('exit', () => process.off('exit', endWithTest));
    const browser = await chromium.connectOverCDP(await addressOf(child));
    child.stderr?.resume();
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no window.');
    return context;
  }

  /** As a power cut of the program: nothing is written any more that was not written. */
  async kill(): Promise<void> {
    const killed = this.#process;
    this.#process = undefined;
    if (!killed || !isAlive(killed)) return;
    const gone = once(killed, 'exit');
    endAll(killed);
    await gone;
  }

  /** Kills the browser and forgets its profile. */
  async end(): Promise<void> {
    await this.kill();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 10 });
  }
}
