/** Runs something later. `cancel` is safe to call twice. */
export interface Scheduler {
  after(delayMs: number, work: () => void): { cancel(): void };
}

export const systemScheduler: Scheduler = {
  after: (delayMs, work) => {
    const timer = setTimeout(work, delayMs);
    timer.unref();
    return { cancel: () => clearTimeout(timer) };
  },
};
