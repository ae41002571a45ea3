/** A wait that a signal ends, and work too where it may. */
export function createRest() {
  let wakeUp: (() => void) | undefined;
  let isAwake = false;
  return {
    /** Ends a rest that work may end, or the next one if none is under way. */
    wake(): void {
      isAwake = true;
      wakeUp?.();
    },
    async wait(ms: number, signal: AbortSignal, canWake: boolean): Promise<void> {
      const { promise, resolve } = Promise.withResolvers<void>();
      const stop = (): void => resolve();
      if (signal.aborted || (canWake && isAwake)) resolve();
      const timer = setTimeout(stop, ms);
      signal.addEventListener('abort', stop, { once: true });
      if (canWake) wakeUp = stop;
      await promise;
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      wakeUp = undefined;
      isAwake = false;
    },
  };
}
