import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemHttp } from '../../../electron/platform/http.ts';
import { newSigningKey } from '../../../electron/platform/keys.ts';
import { createCentralClient } from '../../../electron/sync/index.ts';
import type { SyncTrouble } from '../../../shared/domain/sync/index.ts';
import ar from '../../../shared/i18n/ar/sync.json' with { type: 'json' };
import fr from '../../../shared/i18n/fr/sync.json' with { type: 'json' };
import { PROTOCOL_VERSION } from '../../../shared/protocol/acts.ts';
import type { EnrolRequest } from '../../../shared/protocol/devices.ts';
import { seeded } from '../../support/chance.ts';
import { Counter } from '../../sync/support/counters.ts';
import { aCentral, type TestCentral } from '../central/support/central.ts';

interface Front {
  readonly status?: number;
  /** What stands there answers this to everything, and nothing goes on to the central. */
  readonly page?: string;
  /** The version that the central behind speaks, and says in each answer. */
  readonly version?: number;
  /** That version says its refusals in words that this one does not know. */
  readonly inItsWords?: boolean;
}

let central: TestCentral;
let server: Server;
let front: Front = {};
let rabat: Counter;

/** What stands between a counter and its central, on a real socket. */
function standBetween(): Server {
  return createServer((incoming, outgoing) => {
    const { status = 200, page, version = PROTOCOL_VERSION, inItsWords = false } = front;
    if (page !== undefined) {
      incoming.resume();
      outgoing.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    }
    const isOther = version !== PROTOCOL_VERSION;
    // The real central meets a version that is not its own, as the other one would meet ours.
    const headers = {
      ...incoming.headers,
      ...(isOther && { 'x-guichet-protocol': String(PROTOCOL_VERSION + 7) }),
    };
    const { port } = new URL(central.url);
    const forwarded = ask(
      { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers },
      (answer) => {
        const said = { ...answer.headers, 'x-guichet-protocol': String(version) };
        if (inItsWords && (answer.statusCode ?? 0) >= 400) {
          answer.resume();
          const { 'content-length': _length, ...rest } = said;
          outgoing.writeHead(418, rest).end('{"unheard":"of"}');
          return;
        }
        outgoing.writeHead(answer.statusCode ?? 500, said);
        answer.pipe(outgoing);
      },
    );
    incoming.pipe(forwarded);
  });
}

beforeAll(async () => {
  central = await aCentral(async () => ({}), { config: { requestsPerMinute: 1_000_000 } });
  server = standBetween();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const chance = seeded(5, central.time);
  const [request, seal] = [newSigningKey(), newSigningKey()];
  const deviceId = chance.id();
  const ports = { http: systemHttp, url, clock: central.time, chance, deviceId };
  await createCentralClient({ ...ports, requestKey: request.privateDer }).enrol({
    deviceId: deviceId as EnrolRequest['deviceId'],
    enrolmentCode: central.enrolmentCode,
    branchCode: 'RABAT',
    label: 'Guichet',
    requestKey: request.publicHex,
    sealKey: seal.publicHex,
  });
  const device = { id: deviceId, requestKey: request.privateDer };
  rabat = new Counter({ time: central.time, http: systemHttp, seed: 5, device, centralUrl: url });
  await rabat.exchange();
});
afterAll(async () => {
  await rabat.sync.engine.stop();
  server.closeAllConnections();
  server.close();
  await central.close();
});

const CASES: readonly (readonly [string, Front, SyncTrouble])[] = [
  [
    'a captive portal that answers 200 with its page',
    { page: '<!doctype html><title>Wi-Fi</title>' },
    'not_our_central',
  ],
  ['a proxy that asks for a password', { status: 407, page: '<h1>407</h1>' }, 'proxy_password'],
  ['a network that asks to sign in', { status: 511, page: '<h1>511</h1>' }, 'not_our_central'],
  ['a central of a newer version', { version: PROTOCOL_VERSION + 1 }, 'protocol'],
  [
    'a newer one that says it in words of its own',
    { version: PROTOCOL_VERSION + 1, inItsWords: true },
    'protocol',
  ],
  ['a central of an older version', { version: PROTOCOL_VERSION - 1 }, 'protocol_older'],
];

describe('whoever answers instead of the central', () => {
  it.each(CASES)(
    '%s: said in both languages, nothing is lost, and all of it leaves afterwards',
    async (_, met, trouble) => {
      front = met;
      const { act } = rabat.register();
      const before = { waiting: 1, parked: 0, trouble };
      expect(await rabat.exchange()).toMatchObject(before);
      expect(await rabat.exchange()).toMatchObject(before);
      const sentences = [fr[`sync.trouble.${trouble}`], ar[`sync.trouble.${trouble}`]];
      expect(new Set(sentences).size).toBe(2);
      expect(sentences.every((sentence) => sentence.length > 20)).toBe(true);

      front = {};
      expect(await rabat.exchange()).toMatchObject({
        waiting: 0,
        parked: 0,
        trouble: null,
        connection: 'online',
      });
      expect(rabat.list('answered').find(({ actId }) => actId === act.id)?.state).toBe('accepted');
    },
  );
});
