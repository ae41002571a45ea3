import type { StepName } from '../../shared/domain/sync/index.ts';
import type { Database } from '../db/database.ts';
import type { Clock } from '../platform/clock.ts';
import type { Http } from '../platform/http.ts';
import { addTraffic, findTraffic, type Traffic } from './traffic.repo.ts';

/** Smaller exchanges tell how far the central is, not how wide the road. */
const MEASURED_FROM_BYTES = 4_096;
const SAMPLES_MAX = 20;
const SAMPLES_MIN = 2;

interface Sample {
  readonly bytes: number;
  readonly ms: number;
}
const NOTHING: Traffic = { sentBytes: 0, receivedBytes: 0 };
const sum = (a: Traffic, b: Traffic): Traffic => ({
  sentBytes: a.sentBytes + b.sentBytes,
  receivedBytes: a.receivedBytes + b.receivedBytes,
});

/** Counts the bytes of bodies, by step and by day, and measures how fast they travel. */
export function createMeter(db: Database, clock: Clock) {
  const bySteps = new Map<StepName, Traffic>();
  let samples: readonly Sample[] = [];
  let unwritten = NOTHING;
  let requests = 0;

  const count = (step: StepName | undefined, travelled: Traffic) => {
    unwritten = sum(unwritten, travelled);
    if (step !== undefined) bySteps.set(step, sum(bySteps.get(step) ?? NOTHING, travelled));
  };
  const measure = (bytes: number, ms: number) => {
    if (bytes >= MEASURED_FROM_BYTES && ms > 0) samples = [...samples.slice(1 - SAMPLES_MAX), { bytes, ms }];
  };

  return {
    /** The same network, counted; `step` tells which step of the exchanges asks, if one does. */
    over:
      (http: Http, step: () => StepName | undefined): Http =>
      async (request) => {
        const [from, asked] = [clock.now(), step()];
        const sentBytes = request.body?.byteLength ?? 0;
        requests += 1;
        try {
          const answer = await http(request);
          const receivedBytes = answer.body.byteLength;
          count(asked, { sentBytes, receivedBytes });
          measure(sentBytes + receivedBytes, clock.now() - from);
          return answer;
        } catch (error) {
          // What left before the cut was paid for as well; how much of it did is not known.
          count(asked, { sentBytes, receivedBytes: 0 });
          throw error;
        }
      },
    /** Requests made since the program started. */
    requests: (): number => requests,
    ofStep: (step: StepName): Traffic => bySteps.get(step) ?? NOTHING,
    today: (): Traffic => sum(findTraffic(db, clock.today()), unwritten),
    bytesPerSecond(): number | null {
      if (samples.length < SAMPLES_MIN) return null;
      const total = samples.reduce((all, { bytes, ms }) => ({ bytes: all.bytes + bytes, ms: all.ms + ms }));
      return Math.round((total.bytes * 1000) / total.ms);
    },
    /** Writes what was counted since the last time. */
    keep(): void {
      if (unwritten.sentBytes + unwritten.receivedBytes === 0) return;
      db.write((tx) => addTraffic(tx, clock.today(), unwritten));
      unwritten = NOTHING;
    },
  };
}
export type Meter = ReturnType<typeof createMeter>;
