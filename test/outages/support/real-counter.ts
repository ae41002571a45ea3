import { z } from 'zod';
import { systemClock } from '../../../electron/platform/clock.ts';
import { systemHttp } from '../../../electron/platform/http.ts';
import { newSigningKey } from '../../../electron/platform/keys.ts';
import { systemScheduler } from '../../../electron/platform/scheduler.ts';
import { createCentralClient } from '../../../electron/sync/index.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { EnrolRequest } from '../../../shared/protocol/devices.ts';
import { seeded } from '../../support/chance.ts';
import type { FakeTime } from '../../support/clock.ts';
import { Counter } from '../../sync/support/counters.ts';

const never = (): never => {
  throw new Error('Real time is not moved');
};
/** The machine's own time, where a fake one is expected. */
export const REAL_TIME: FakeTime = {
  ...systemClock,
  ...systemScheduler,
  advance: never,
  setWallTo: never,
  pending: 0,
  elapsedMs: 0,
};

const Stored = z.object({ id: z.string(), kind: z.string(), state: z.string(), subjectId: z.string() });
export type StoredAct = z.output<typeof Stored>;

/** A counter with a real store, a real engine and real time, enrolled at a demonstration central. */
export async function aRealCounter(url: string, seed: number): Promise<Counter> {
  const chance = seeded(seed, systemClock);
  const [request, seal] = [newSigningKey(), newSigningKey()];
  const device = { id: chance.id(), requestKey: request.privateDer };
  const ports = {
    http: systemHttp,
    url,
    clock: systemClock,
    chance,
    deviceId: device.id,
    requestKey: device.requestKey,
  };
  const { branchCode, enrolmentCode } = DEMONSTRATION;
  const outcome = await createCentralClient(ports).enrol({
    deviceId: device.id as EnrolRequest['deviceId'],
    enrolmentCode,
    branchCode,
    label: `Guichet ${seed}`,
    requestKey: request.publicHex,
    sealKey: seal.publicHex,
  });
  if (outcome.kind !== 'answer') throw new Error(JSON.stringify(outcome));
  const counter = new Counter({
    time: REAL_TIME,
    http: systemHttp,
    seed: seed + 1_000,
    device,
    centralUrl: url,
    branchCode,
  });
  await counter.exchange();
  return counter;
}

/** Every act of a counter, with what became of it. */
export const actsOf = ({ db }: Counter): readonly StoredAct[] =>
  db.all(Stored)`SELECT id, kind, state, subject_id AS subjectId FROM act ORDER BY id`;
