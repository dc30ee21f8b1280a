import { expose } from 'comlink';

/**
 * Stands where the browser's `Worker` is, which the test pages do not have: what a worker would hold lives in the same
 * process behind a message channel, so that everything that passes is copied as it would be.
 */
export function workerInProcess(make: () => object): typeof Worker {
  class WorkerInProcess {
    readonly #port: MessagePort;
    readonly #other: MessagePort;

    constructor() {
      const { port1, port2 } = new MessageChannel();
      this.#port = port1;
      this.#other = port2;
      // Like a worker's own scope it is no port: comlink closes a port, answers on their way included, once its other
      // end is no longer held by anybody.
      expose(make(), {
        postMessage: (message: unknown, transfer: Transferable[] = []) => port2.postMessage(message, transfer),
        addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
          port2.addEventListener(type, listener),
        removeEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
          port2.removeEventListener(type, listener),
        start: () => port2.start(),
      });
    }

    postMessage(message: unknown, transfer: Transferable[] = []): void {
      this.#port.postMessage(message, transfer);
    }

    addEventListener(type: string, listener: EventListener): void {
      this.#port.addEventListener(type, listener);
      this.#port.start();
    }

    removeEventListener(type: string, listener: EventListener): void {
      this.#port.removeEventListener(type, listener);
    }

    terminate(): void {
      this.#port.close();
      this.#other.close();
    }
  }
  return WorkerInProcess as unknown as typeof Worker;
}
