import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 100;

/** Asks again until there is an answer; what is thrown meanwhile counts as none. The test's own time limit ends it. */
export async function until<T>(
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  for (;;) {
    const found = await (async () => ask())().catch(() => undefined);
    if (found !== undefined && found !== false) return found;
    await pause(EVERY_MS);
  }
}
