import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { parseHeaders } from './hostingFiles.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.zip': 'application/zip',
  '.wasm': 'application/wasm',
};

/** Names that the build made from their content, so that what they hold never changes. */
const HASHED = /^\/assets\/(?:.*\/)?[^/]+-[\w-]{8}\.\w+$/;

/**
 * @param {string} url the request target
 * @returns {string | undefined} the decoded path without query, or nothing when it is malformed or tries to climb
 */
function readPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    const climbs = path.split(/[\\/]/).includes('..');
    return path.startsWith('/') && !climbs && !path.includes('\0') && !path.includes('\\') ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {string} path begins with a slash
 * @returns {string | undefined} a file inside the folder, also after links are followed
 */
function findFile(folder, path) {
  const file = join(folder, path === '/' ? 'index.html' : path);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return realpathSync(file).startsWith(realpathSync(folder) + sep) ? file : undefined;
}

/**
 * Headers that go with every answer of this folder: what stands in its `_headers`.
 * @param {string} folder
 */
function headersOf(folder) {
  const file = join(folder, '_headers');
  return existsSync(file) ? parseHeaders(readFileSync(file, 'utf8')) : {};
}

/**
 * Serves the files of a folder, read anew for each request, so that a rebuilt folder needs no restart. For the own
 * machine: no compression, no ranges.
 * @param {string} folder
 */
export function createStaticServer(folder) {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headersOf(folder))) response.setHeader(name, value);
    /** @type {(status: number, words: string) => void} */
    const refuse = (status, words) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : `${words}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(405, 'Only GET and HEAD are answered here.');
    }
    const path = readPath(request.url ?? '/');
    if (path === undefined) return refuse(400, 'This address is malformed.');
    const file = findFile(folder, path);
    if (file === undefined) return refuse(404, 'There is nothing at this address.');

    const body = readFileSync(file);
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (request.headers['if-none-match'] === tag) return response.writeHead(304).end();
    response.setHeader('Content-Type', TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream');
    response.setHeader('Content-Length', body.length);
    response.writeHead(200).end(request.method === 'HEAD' ? undefined : body);
  });
}

/**
 * Listens on this machine only, under both of its addresses, because `localhost` may mean either.
 * @param {string} folder
 * @param {number} port 0 for any free one
 * @returns {Promise<{ port: number, close: () => void }>} rejects with the error of Node, for instance EADDRINUSE
 */
export async function serve(folder, port) {
  const first = createStaticServer(folder);
  await listen(first, port, '127.0.0.1');
  const address = first.address();
  const bound = address !== null && typeof address === 'object' ? address.port : port;
  const second = createStaticServer(folder);
  const close = () => {
    for (const server of [first, second]) server.close().closeAllConnections();
  };
  try {
    await listen(second, bound, '::1');
  } catch (error) {
    // A machine without IPv6 has one address only.
    if (isTaken(error)) {
      close();
      throw error;
    }
  }
  return { port: bound, close };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/**
 * Whether the port belongs to another program.
 * @param {unknown} error
 */
export function isTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
