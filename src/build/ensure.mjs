// Runs before any package is installed: imports nothing but Node itself.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, giveUp } from './root.mjs';

const OLDEST_NODE = [20, 19];
const LINUX_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/microsoft-edge-stable',
];
const MAC_BROWSERS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_BROWSERS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Refuses a Node that the packages do not support. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  giveUp(`Waymark needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {boolean} whether the command ended well; its output is shown
 */
function run(command, args) {
  console.log(`> ${command} ${args.join(' ')}`);
  // npm and npx are .cmd files on Windows, which only a shell starts.
  const shell = process.platform === 'win32';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', shell, env }).status === 0;
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>}
 */
function lockedPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether node_modules holds what the lockfile asks for. A newer lockfile alone is no proof of the contrary (npm itself
 * writes both, and a checkout touches it), so then the two lists are compared.
 * @param {string} root
 */
export function packagesAreCurrent(root = ROOT) {
  const wantedFile = join(root, 'package-lock.json');
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  if (statSync(wantedFile).mtimeMs <= statSync(installedFile).mtimeMs) return true;
  const wanted = lockedPackages(wantedFile);
  const installed = lockedPackages(installedFile);
  const asked = Object.entries(wanted).filter(([path]) => path !== '');
  return (
    asked.every(([path, { version, integrity, optional, devOptional }]) => {
      const there = installed[path];
      if (there === undefined) return optional === true || devOptional === true;
      return there.version === version && there.integrity === integrity;
    }) && Object.keys(installed).every((path) => path in wanted)
  );
}

/** Installs the packages of the lockfile unless they are there. */
export function ensurePackages() {
  ensureNode();
  if (packagesAreCurrent()) return;
  if (!run('npm', ['ci'])) giveUp('The packages could not be installed; npm says why above.');
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether this file is a browser that starts. On Linux it is asked for its version, because a distribution may put a
 * script there that only says how to install the browser; elsewhere asking would open a window.
 * @param {string} path
 */
function isBrowser(path) {
  if (!isExecutable(path)) return false;
  if (process.platform !== 'linux') return true;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return answer.status === 0 && /\d+\.\d+/.test(answer.stdout);
}

function usualPlaces() {
  if (process.platform === 'darwin') return MAC_BROWSERS;
  if (process.platform !== 'win32') return LINUX_BROWSERS;
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  return folders.flatMap((folder) => WINDOWS_BROWSERS.map((path) => join(folder, path)));
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** The path of the browser that Playwright keeps, whether it is there or not. */
function playwrightBrowser() {
  const script = `console.log(require('@playwright/test').chromium.executablePath())`;
  try {
    return execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** A browser that is there already, or undefined: for figures that are nice to have. */
export function findBrowser() {
  const named = process.env['CHROMIUM'];
  return named ? (isBrowser(named) ? named : undefined) : installedBrowser();
}

function installedBrowser() {
  return [...usualPlaces(), playwrightBrowser()].find((path) => path !== '' && isBrowser(path));
}

function installBrowser() {
  if (isDebian() && isRoot()) {
    const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core'];
    if (run('apt-get', ['update']) && run('apt-get', install)) return;
  }
  run('npx', ['playwright', 'install', 'chromium']);
}

/**
 * The path of a Chromium, Chrome or Edge: the one that CHROMIUM names, else the first that is installed, else one that
 * is installed now. Ends the program when there is none, so that journeys are never skipped in silence.
 * @returns {string}
 */
export function ensureBrowser() {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (isBrowser(named)) return named;
    return giveUp(`CHROMIUM names ${named}, which is not a browser that starts.`);
  }
  const there = installedBrowser();
  if (there) return there;
  console.log('No browser found for the journeys: installing one.');
  installBrowser();
  return (
    installedBrowser() ??
    giveUp('No browser could be found or installed. Install Chromium, Chrome or Edge, or name one with CHROMIUM=/path.')
  );
}
