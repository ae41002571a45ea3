import type { CarrierJob } from '../../../shared/domain/bundles/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';

/** Thrown inside a work that was cancelled; everything that it began is taken back by who began it. */
class Cancelled extends Error {
  override name = 'Cancelled';
}

/** How a work tells where it stands. */
export interface Work {
  readonly step: (step: CarrierJob['step'], totalBytes: number) => void;
  /** So many bytes more; throws when somebody cancelled. */
  readonly advance: (bytes: number) => void;
}
/** The work of somebody who looks at nothing and cancels nothing: the terminal. */
export const unwatched: Work = { step: () => {}, advance: () => {} };

type Result = Partial<Pick<CarrierJob, 'made' | 'taken'>>;
/** Told to the pages at most this often: a share of the whole. */
const TOLD_SHARE = 0.05;

/** One work at a time: two would write on the same key. */
export function createJobs(tell: () => void) {
  let job: CarrierJob | null = null;
  let isCancelled = false;
  let ended: Promise<void> = Promise.resolve();
  let toldBytes = 0;

  const set = (more: Partial<CarrierJob>, mustTell = true) => {
    if (job) job = { ...job, ...more };
    if (mustTell) tell();
  };
  const check = () => {
    if (isCancelled) throw new Cancelled();
  };
  const work: Work = {
    step(step, totalBytes) {
      check();
      toldBytes = 0;
      set({ step, totalBytes, doneBytes: 0 });
    },
    advance(bytes) {
      check();
      if (!job) return;
      const doneBytes = Math.min(job.doneBytes + bytes, Math.max(job.totalBytes, job.doneBytes));
      const mustTell = doneBytes - toldBytes > job.totalBytes * TOLD_SHARE;
      if (mustTell) toldBytes = doneBytes;
      set({ doneBytes }, mustTell);
    },
  };
  const checkFree = () => {
    if (job?.state === 'running') throw new Failure({ code: 'bundles.busy' });
  };
  const failed = (error: unknown): Partial<CarrierJob> => {
    if (error instanceof Cancelled) return { state: 'cancelled' };
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    const told =
      error instanceof Failure ? error.error : ({ code: isFull ? 'store.disk_full' : 'unexpected' } as const);
    return {
      state: 'failed',
      error: { code: told.code, params: { ...('params' in told ? told.params : { ref: '-' }) } },
    };
  };

  return {
    current: (): CarrierJob | null => job,
    checkFree,
    begin(kind: CarrierJob['kind'], run: (work: Work) => Promise<Result>): void {
      checkFree();
      isCancelled = false;
      job = {
        kind,
        state: 'running',
        step: kind === 'export' ? 'packing' : 'reading',
        doneBytes: 0,
        totalBytes: 0,
        error: null,
        made: null,
        taken: [],
      };
      tell();
      ended = run(work).then(
        (result) => set({ state: 'done', ...result }),
        (error: unknown) => set(failed(error)),
      );
    },
    cancel(): void {
      isCancelled = true;
    },
    async stop(): Promise<void> {
      isCancelled = true;
      await ended;
    },
  };
}
