import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAttachment } from '../../central/attachments/attachment.repo.ts';
import { revoke } from '../../central/devices/revocation.service.ts';
import type { EmbeddedCentral } from '../../central/embedded.ts';
import { systemHttp } from '../../electron/platform/http.ts';
import { askIntro } from '../../electron/sync/index.ts';
import { fractions } from '../support/chance.ts';
import { at } from '../support/clock.ts';
import type { Condition } from '../support/weather.ts';
import { readFromCentral } from '../support/central-reader.ts';
import type { Counter } from './support/counters.ts';
import { enrolledAt, twoCounters } from './support/real-central.ts';

const time = at('2026-03-02T09:00');
let central: EmbeddedCentral;
let rabat: Counter;
let fes: Counter;

const enrolled = (seed: number): Promise<Counter> => enrolledAt(central, time, seed);

beforeAll(async () => {
  ({ central, rabat, fes } = await twoCounters(time));
});
afterAll(() => central.close());

const numberOf = (counter: Counter, id: string): string => counter.person(id)?.registrationNumber ?? '';

describe('at the real central', () => {
  test('a counter that was just enrolled holds the branch’s people, the lists and a block of numbers', async () => {
    expect(await askIntro(systemHttp, central.url)).toMatchObject({
      kind: 'answer',
      value: { demonstration: true },
    });
    expect(rabat.listPeople().length).toBeGreaterThan(100);
    expect(rabat.sync.numbers.left()).toBeGreaterThan(0);
    const [first] = rabat.listPeople();
    const found = await rabat.sync.client.getPerson(numberOf(rabat, first ?? ''));
    expect(found).toMatchObject({ kind: 'answer', value: { people: [rabat.person(first ?? '')] } });
  });

  test('a whole visit is there once, photo included, and known at the other counter', async () => {
    // As much of a JPEG as the central looks at.
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('an invented photo')]);
    const { id } = rabat.register({}, photo);
    rabat.issue('attestation.issued', id);
    rabat.issue('card.issued', id);
    expect(await rabat.exchange()).toMatchObject({ waiting: 0, parked: 0, photosWaiting: 0 });
    await fes.exchange();

    const people = await readFromCentral(central, numberOf(rabat, id));
    expect(people).toEqual([rabat.person(id)]);
    expect(fes.person(id)).toEqual(rabat.person(id));
    const sha256 = createHash('sha256').update(photo).digest('hex');
    expect(rabat.person(id)?.photo).toBe(sha256);
  });

  test('somebody registered at two counters goes to the desk of the second', async () => {
    const document = 'ZZ654321';
    const there = fes.register({ document });
    await fes.exchange();
    rabat.sky.set('offline');
    const here = rabat.register({ document });
    rabat.issue('card.issued', here.id);
    await rabat.exchange();
    rabat.sky.set('clear');
    expect(await rabat.exchange()).toMatchObject({ parked: 1, waiting: 1 });
    expect(rabat.person(here.id)?.numberState).toBe('given_up');

    rabat.resolve(here.act.id, 'use_existing');
    expect(await rabat.exchange()).toMatchObject({ parked: 0, waiting: 0 });
    expect(rabat.person(there.id)).toEqual(fes.person(there.id));
    expect(rabat.person(here.id)).toBeUndefined();
    const lost = here.act.payload.person.registrationNumber ?? '';
    expect(await readFromCentral(central, lost)).toEqual([]);
  });

  test('an afternoon of bad weather leaves each family there once', async () => {
    const rough: readonly Condition[] = [
      'offline',
      'cut',
      'slow',
      'garbled',
      'duplicated',
      'broken',
      'broken_late',
      'portal',
    ];
    const fraction = fractions(20260302);
    rabat.sky.set(() =>
      fraction() < 0.4 ? 'clear' : (rough[Math.floor(fraction() * rough.length)] ?? 'clear'),
    );
    const ids: string[] = [];
    for (let visit = 0; visit < 25; visit += 1) {
      const { id } = rabat.register();
      rabat.issue('attestation.issued', id);
      ids.push(id);
      time.advance(1_000);
      await rabat.exchange();
    }
    rabat.sky.set('clear');
    expect(await rabat.exchange()).toMatchObject({ waiting: 0, parked: 0 });
    for (const id of ids)
      expect(await readFromCentral(central, numberOf(rabat, id))).toEqual([rabat.person(id)]);
    await fes.exchange();
    for (const id of ids) expect(fes.person(id)).toEqual(rabat.person(id));
  });

  test('a counter that was revoked still brings what it did before, photos too; nothing else of it is taken', async () => {
    const gone = await enrolled(9);
    gone.sky.set('offline');
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('another invented one')]);
    const { id } = gone.register({}, photo);
    await gone.exchange();
    time.advance(60_000);
    await revoke(central.ports, gone.device.id);
    const { act } = gone.register({}, Buffer.from('done after'));
    gone.sky.set('clear');
    const status = await gone.exchange();
    expect(status).toMatchObject({ trouble: 'device_revoked', waiting: 0, parked: 1, photosWaiting: 0 });
    expect(gone.list('to_look_at')).toMatchObject([{ actId: act.id, refusal: 'device_revoked' }]);
    const sha256 = createHash('sha256').update(photo).digest('hex');
    expect(gone.person(id)?.photo).toBe(sha256);
    expect(Buffer.from((await findAttachment(central.ports.store, sha256))?.bytes ?? [])).toEqual(photo);
  });

  test('once it is revoked its photos no longer wait for a link that is free: nobody can sign in to say so', async () => {
    const gone = await enrolled(10);
    gone.sync.handlers['sync.setLink']({ mode: 'metered' });
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from('one more invented')]);
    gone.register({}, photo);
    expect(await gone.exchange()).toMatchObject({ trouble: null, waiting: 0, photosWaiting: 1 });
    time.advance(60_000);
    expect(gone.status).toMatchObject({ photosWaiting: 1 });
    await revoke(central.ports, gone.device.id);
    expect(await gone.exchange()).toMatchObject({ trouble: 'device_revoked' });
    await expect
      .poll(() => {
        time.advance(60_000);
        return gone.status.photosWaiting;
      })
      .toBe(0);
  });
});
