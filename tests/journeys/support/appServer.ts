import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '@/build/staticServer.mjs';

/** How an answer ends too early: the connection breaks, or somebody on the way shortens it and says that this is all. */
export type Cut = 'broken' | 'shortened';

/** Serves one version of the app after the other under one address, and fails on purpose. */
export class AppServer {
  #folder: Server;
  #server: Server | undefined;
  #port = 0;
  #cut: { readonly how: Cut; left: number } | undefined;

  private constructor(folder: string) {
    this.#folder = createStaticServer(folder);
  }

  static async of(folder: string): Promise<AppServer> {
    const server = new AppServer(folder);
    await server.start();
    return server;
  }

  get address(): string {
    return `http://localhost:${this.#port}/`;
  }

  /** What is served from now on. */
  show(folder: string): void {
    this.#folder = createStaticServer(folder);
  }

  /** Answers hold so many bytes more, all together; then nothing comes any more. */
  cutAfter(bytes: number, how: Cut): void {
    this.#cut = { how, left: bytes };
  }

  mend(): void {
    this.#cut = undefined;
  }

  async start(): Promise<void> {
    const server = createServer((request, response) => {
      if (this.#cut) cut(response, this.#cut);
      this.#folder.emit('request', request, response);
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Nobody answers under this address any more. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = once(server, 'close');
    server.close().closeAllConnections();
    await closed;
  }
}

/** Lets an answer pass as long as there is something left of what may pass. The server gives each answer in one piece. */
function cut(response: ServerResponse, limit: { readonly how: Cut; left: number }): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) => {
    const isCut = name === 'Content-Length' && limit.how === 'shortened';
    return setHeader(name, isCut ? Math.min(Number(value), limit.left) : value);
  };
  const end = response.end.bind(response) as (body?: Uint8Array | string) => ServerResponse;
  response.end = ((body?: Uint8Array | string) => {
    const whole = Buffer.from(body ?? '');
    const passing = whole.subarray(0, limit.left);
    limit.left -= passing.length;
    if (passing.length === whole.length) return end(body);
    if (limit.how === 'shortened') return end(passing);
    if (passing.length === 0) return response.destroy();
    response.write(passing, () => response.destroy());
    return response;
  }) as ServerResponse['end'];
}
