import { expect } from 'vitest';
import { startCentral, type EmbeddedCentral } from '../../../central/embedded.ts';
import { systemHttp } from '../../../electron/platform/http.ts';
import { newSigningKey } from '../../../electron/platform/keys.ts';
import { createCentralClient } from '../../../electron/sync/index.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { EnrolRequest } from '../../../shared/protocol/devices.ts';
import { seeded } from '../../support/chance.ts';
import type { FakeTime } from '../../support/clock.ts';
import { Counter } from './counters.ts';

const { branchCode, enrolmentCode } = DEMONSTRATION;

/** A counter at a real central that runs its demonstration. */
export async function enrolledAt(central: EmbeddedCentral, time: FakeTime, seed: number): Promise<Counter> {
  const chance = seeded(seed + 50, time);
  const [request, seal] = [newSigningKey(), newSigningKey()];
  const deviceId = chance.id();
  const { url } = central;
  const ports = { http: systemHttp, url, clock: time, chance, deviceId, requestKey: request.privateDer };
  const outcome = await createCentralClient(ports).enrol({
    deviceId: deviceId as EnrolRequest['deviceId'],
    enrolmentCode,
    branchCode,
    label: `Guichet ${seed}`,
    requestKey: request.publicHex,
    sealKey: seal.publicHex,
  });
  expect(outcome).toMatchObject({ kind: 'answer', value: { branch: { code: branchCode } } });
  const device = { id: deviceId, requestKey: request.privateDer };
  const counter = new Counter({ time, http: systemHttp, seed, device, centralUrl: url, branchCode });
  expect(await counter.exchange()).toMatchObject({ connection: 'online', trouble: null });
  return counter;
}

interface Pair {
  readonly central: EmbeddedCentral;
  readonly rabat: Counter;
  readonly fes: Counter;
}
/** A real central with its demonstration and two counters of one branch, which ask faster than people do. */
export async function twoCounters(time: FakeTime): Promise<Pair> {
  const config = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
  const central = await startCentral({ demonstration: true, clock: time, config });
  return { central, rabat: await enrolledAt(central, time, 1), fes: await enrolledAt(central, time, 2) };
}
