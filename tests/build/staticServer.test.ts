import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isTaken, serve } from '@/build/staticServer.mjs';

interface Answer {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let folder = '';
let served: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-served-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(dist, 'index.html'), '<title>Home</title>');
  writeFileSync(join(dist, 'sw.js'), 'self');
  writeFileSync(join(dist, 'assets', 'index-Ab_1-xYz.js'), 'export {}');
  writeFileSync(join(dist, '_headers'), '/*\n  X-Content-Type-Options: nosniff\n  X-Two: a: b\n');
  symlinkSync(join(folder, 'secret.txt'), join(dist, 'link.txt'));
  served = await serve(dist, 0);
});

afterAll(() => {
  served.close();
  rmSync(folder, { recursive: true });
});

/** Sends the path as it stands: `fetch` would tidy it up first. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: served.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (data) => (body += String(data)));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}

describe('the server of npm start', () => {
  it('answers / with the page', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body]).toEqual([200, '<title>Home</title>']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it.each(['/', '/nothing', '/%'])('sends the headers of _headers with %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-two']).toBe('a: b');
  });

  it('lets hashed files be kept for ever, and asks anew for all others', async () => {
    expect((await ask('/assets/index-Ab_1-xYz.js')).headers['cache-control']).toContain('immutable');
    expect((await ask('/sw.js')).headers['cache-control']).toBe('no-cache');
    expect((await ask('/')).headers['cache-control']).toBe('no-cache');
  });

  it('answers 304 to whoever has the same bytes', async () => {
    const tag = String((await ask('/')).headers['etag']);
    const again = await ask('/', 'GET', { 'If-None-Match': tag });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask('/', 'HEAD');
    expect([status, headers['content-length'], body]).toEqual([200, '19', '']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await ask('/', method)).status).toBe(405);
  });

  it.each(['/nothing', '/assets', '/assets/', '/link.txt', '/index.html/x'])('finds nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/..%5csecret.txt', '/%00', '/%'])(
    'refuses %s',
    async (path) => {
      const { status, body } = await ask(path);
      expect(status).toBe(400);
      expect(body).not.toContain('secret');
    },
  );

  it('ignores what follows a question mark', async () => {
    expect((await ask('/?x=../y')).status).toBe(200);
  });

  it('says when the port is taken', async () => {
    const taken = await serve(join(folder, 'dist'), served.port).catch((error: unknown) => error);
    expect(isTaken(taken)).toBe(true);
  });
});
