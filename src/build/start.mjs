import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureNode } from './ensure.mjs';
import { ensureBuild } from './freshBuild.mjs';
import { ROOT, giveUp } from './root.mjs';
import { isTaken, serve } from './staticServer.mjs';

const MARKER = /<meta name="application-name" content="Waymark"/;

ensureNode();
const port = readPort(process.env['PORT']);
const address = `http://localhost:${port}/`;
// Asked before the build, so that nobody waits for one only to hear that the port is taken.
(await claimPort()).close();
ensureBuild();
await claimPort();
console.log(`Waymark is at ${address} (Ctrl+C ends it).`);
openBrowser();

/** Listens on the port, or ends the program: well when Waymark is there already, else with one sentence. */
async function claimPort() {
  try {
    return await serve(join(ROOT, 'dist'), port);
  } catch (error) {
    if (!isTaken(error)) giveUp(`Port ${port} cannot be opened: ${error instanceof Error ? error.message : error}.`);
    if (await waymarkAnswers()) leaveItToTheOther();
    return giveUp(`Port ${port} is used by another program: end that one, or choose another port with PORT=….`);
  }
}

/**
 * @param {string | undefined} text
 * @returns {number}
 */
function readPort(text = '4173') {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65535) return number;
  return giveUp(`PORT should be a number from 1 to 65535, not "${text}".`);
}

async function waymarkAnswers() {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(3000) });
    return MARKER.test(await answer.text());
  } catch {
    return false;
  }
}

function leaveItToTheOther() {
  console.log(`Waymark is already at ${address}.`);
  openBrowser();
  process.exit(0);
}

/** Opens the address in the person's browser. Where there is none, the address on screen is enough. */
function openBrowser() {
  if (process.env['BROWSER'] === 'none') return;
  const [command, ...args] = opener();
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** @returns {string[]} */
function opener() {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address];
  const hasScreen = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return hasScreen ? ['xdg-open', address] : [];
}
