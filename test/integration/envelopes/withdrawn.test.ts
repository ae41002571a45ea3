import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { abandonAct } from '../../../electron/sync/outbox.repo.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { EnvelopeRecord } from '../../../shared/domain/envelopes/index.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { deposits } from './deposits.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const FILES = 3;

let central: Central;
let far: TestCounter;
let point: Page;

beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
  far = await aCounter({}, central, 'DEMO-02');
  point = await far.signIn('3001');
  const { people } = valueOf(await point.call('people.search', { text: MEMORABLE.pharmacist.number }));
  far.network.isUp = false;
  await deposits(point, people[0]?.id ?? '', FILES);
});
afterAll(async () => {
  await far.close();
  await central.close();
});

const waitingIds = async () =>
  valueOf(await point.call('envelopes.waiting', {})).groups.flatMap(({ files }) => files.map(({ id }) => id));
const to = DEMONSTRATION.branchCode;
const get = async (id: EnvelopeRecord['id']) => valueOf(await point.call('envelopes.get', { id }));
const giveUp = (actId: string) => far.counter.findHouse()?.db.write((tx) => abandonAct(tx, actId));

describe('a closing that will never be sent', () => {
  it('opens the envelope again with its files, and nothing is said of them any more', async () => {
    const { id } = valueOf(await point.call('envelopes.fill', { to, fileIds: await waitingIds() }));
    const { actId } = valueOf(await point.call('envelopes.close', { id }));
    const courier = { name: 'Coursier inventé', proof: 'signature' } as const;
    valueOf(await point.call('envelopes.collect', { id, courier }));
    giveUp(actId);
    const again = await get(id);
    expect(again).toMatchObject({ envelope: { state: 'open', reference: null, collected: null } });
    expect(again.totals.count).toBe(FILES);
    valueOf(await point.call('envelopes.discard', { id }));
    expect(await waitingIds()).toHaveLength(FILES);
  });

  it('leaves its files to the envelope that was begun for the same branch since', async () => {
    const [first, ...others] = await waitingIds();
    const { id } = valueOf(await point.call('envelopes.fill', { to, fileIds: first ? [first] : [] }));
    const { actId } = valueOf(await point.call('envelopes.close', { id }));
    const next = valueOf(await point.call('envelopes.fill', { to, fileIds: others })).id;
    expect(next).not.toBe(id);
    giveUp(actId);
    expect(await waitingIds()).toEqual([first]);
    expect((await get(next)).totals.count).toBe(FILES - 1);
    expect(await point.call('envelopes.get', { id })).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});
