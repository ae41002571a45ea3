import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 100;
/** Several times what a cluster needs to find a new primary. */
const LIMIT_MS = 90_000;

/** Asks again until there is an answer; what is thrown meanwhile counts as none, and is the cause when none ever comes. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const deadline = performance.now() + LIMIT_MS;
  let cause: unknown;
  while (performance.now() < deadline) {
    const found = await (async () => ask())().catch((fault: unknown) => void (cause = fault));
    if (found !== undefined && found !== false) return found;
    await pause(EVERY_MS);
  }
  throw new Error(`${what}: not within ${LIMIT_MS / 1000} s`, { cause });
}
