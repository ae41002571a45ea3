import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { systemHttp, type Http } from '../../../electron/platform/http.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { aRegisteredFamily } from '../../support/events.ts';
import { aKey, answersOn, exportTo, take } from './support.ts';

let central: Central;
let office: TestCounter;
let mobile: TestCounter;
let page: Page;
const judgements: string[] = [];
/** How many requests with a bundle the proxy in front of the central still cuts off; the central hears them all. */
let cut = 0;
const underWay: Promise<unknown>[] = [];
const impatient: Http = async (request) => {
  if (cut === 0 || !new URL(request.url).pathname.endsWith('/v1/bundles')) return systemHttp(request);
  cut -= 1;
  underWay.push(systemHttp(request));
  return { status: 504, contentType: 'text/html', body: Buffer.from('<h1>504</h1>'), headers: {} };
};

beforeAll(async () => {
  const logger = pino(
    { level: 'info' },
    { write: (line: string) => void (line.includes('a bundle was judged') && judgements.push(line)) },
  );
  const config = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
  central = await startCentral({ demonstration: true, config, logger });
  office = await aCounter({ http: impatient }, central);
  mobile = await aCounter({}, central);
  valueOf(await (await office.signIn('1001')).call('sync.now', {}));
  page = await mobile.signIn('1001');
  valueOf(await page.call('sync.now', {}));
}, 120_000);
afterAll(async () => {
  await Promise.all(underWay);
  await mobile.close();
  await office.close();
  await central.close();
});

test('a judgement longer than a proxy waits goes on, is joined by whoever asks again, and happens once', async () => {
  mobile.network.isUp = false;
  for (const n of [901, 902, 903]) await aRegisteredFamily(page, n);
  using key = aKey();
  await exportTo(mobile, key);
  cut = 3;
  expect(await take(office, key)).toMatchObject([{ outcome: 'carried', accepted: 3, refused: 0 }]);
  expect(cut).toBe(0);
  expect(answersOn(key)).toHaveLength(1);
  await Promise.all(underWay);
  expect(judgements).toHaveLength(1);
});

test('a proxy that cuts for ever is told, and nothing is lost', async () => {
  await aRegisteredFamily(page, 904);
  using key = aKey();
  await exportTo(mobile, key);
  cut = 100;
  await expect(take(office, key)).rejects.toMatchObject({ error: { code: 'bundles.central_needed' } });
  expect(cut).toBe(95);
  cut = 0;
  await Promise.all(underWay);
  expect(await take(office, key)).toMatchObject([{ outcome: 'carried', repeated: true }]);
  expect(judgements).toHaveLength(2);
});
