import workerAddress from './worker.ts?worker&url';
import type { Quad } from './geometry.ts';
import type { Answered, Asked, PageFault, Straightened } from './messages.ts';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): unknown };
}
const POLICY = 'guichet-page-worker';

/** The page's policy accepts scripts through a named policy only; this one vouches for one file of ours and no other. */
const vouchedAddress: () => string = (() => {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy(POLICY, {
    createScriptURL(address) {
      if (address !== workerAddress) throw new TypeError('not the worker of the pages');
      return address;
    },
  });
  return () => (policy ? (policy.createScriptURL(workerAddress) as string) : workerAddress);
})();

/** A picture of at most this weight is read. */
export const FILE_MAX_BYTES = 15 * 1024 * 1024;

let worker: Worker | undefined;
let last = 0;

/**
 * The page of a picture, laid flat, in a thread of its own: found by its edges unless its corners are given. Undefined when it was
 * called off, which ends the thread's work at once.
 */
export function straighten(
  file: Blob,
  quad: Quad | null,
  signal: AbortSignal,
): Promise<Straightened | PageFault | undefined> {
  if (file.size > FILE_MAX_BYTES) return Promise.resolve('care.page_too_large');
  if (signal.aborted) return Promise.resolve(undefined);
  const thread = (worker ??= new Worker(vouchedAddress(), { type: 'module' }));
  last += 1;
  const id = last;
  return new Promise((resolve) => {
    const end = (said: Straightened | PageFault | undefined): void => {
      thread.removeEventListener('message', hear);
      thread.removeEventListener('error', fail);
      signal.removeEventListener('abort', stop);
      resolve(said);
    };
    const hear = ({ data }: MessageEvent<Answered>): void => {
      if (data.id !== id) return;
      end('page' in data ? data.page : data.fault);
    };
    const drop = (): void => {
      thread.terminate();
      if (worker === thread) worker = undefined;
    };
    const stop = (): void => {
      drop();
      end(undefined);
    };
    const fail = (): void => {
      drop();
      end('care.page_unreadable');
    };
    thread.addEventListener('message', hear);
    thread.addEventListener('error', fail);
    signal.addEventListener('abort', stop);
    thread.postMessage({ id, file, quad } satisfies Asked);
  });
}
