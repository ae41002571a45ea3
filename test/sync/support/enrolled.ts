import { loadItems } from '../../../central/reference/reference.service.ts';
import type { EmbeddedCentral } from '../../../central/embedded.ts';
import type { Database } from '../../../electron/db/database.ts';
import { systemHttp, type Http } from '../../../electron/platform/http.ts';
import { newSigningKey } from '../../../electron/platform/keys.ts';
import { createCentralClient } from '../../../electron/sync/index.ts';
import type { EnrolRequest } from '../../../shared/protocol/devices.ts';
import { seeded } from '../../support/chance.ts';
import type { FakeTime } from '../../support/clock.ts';
import { Counter } from './counters.ts';

export const BRANCHES = ['RABAT', 'FES'] as const;

/** Two branches at a central without demonstration data. */
export const addBranches = ({ ports }: EmbeddedCentral): Promise<number> =>
  loadItems(
    ports.store,
    BRANCHES.map((code, rank) => ({
      list: 'branch',
      code,
      fr: code,
      ar: code,
      parent: '04',
      rank,
      sample: true,
    })),
  );

interface Enrolment {
  readonly central: Pick<EmbeddedCentral, 'url' | 'enrolmentCode'>;
  readonly time: FakeTime;
  readonly seed: number;
  readonly branchCode?: string;
  readonly db?: Database;
  readonly http?: Http;
}

/** A counter enrolled at a real central, before its first exchange. */
export async function enrolledAt({ central, time, seed, branchCode = 'RABAT', ...ports }: Enrolment) {
  const chance = seeded(seed + 5_000, time);
  const [request, seal] = [newSigningKey(), newSigningKey()];
  const deviceId = chance.id();
  const { url } = central;
  const outcome = await createCentralClient({
    http: systemHttp,
    url,
    clock: time,
    chance,
    deviceId,
    requestKey: request.privateDer,
  }).enrol({
    deviceId: deviceId as EnrolRequest['deviceId'],
    enrolmentCode: central.enrolmentCode,
    branchCode,
    label: `Guichet ${seed}`,
    requestKey: request.publicHex,
    sealKey: seal.publicHex,
  });
  if (outcome.kind !== 'answer') throw new Error(`Not enrolled: ${outcome.kind}`);
  const device = { id: deviceId, requestKey: request.privateDer };
  const http = ports.http ?? systemHttp;
  return new Counter({
    time,
    http,
    seed,
    device,
    centralUrl: url,
    branchCode,
    ...(ports.db && { db: ports.db }),
  });
}
