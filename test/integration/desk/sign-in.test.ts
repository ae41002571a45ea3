import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../../electron/platform/clock.ts';
import { dayAt } from '../../../electron/platform/clock.ts';
import { revokeDevice } from '../../../central/devices/device.repo.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import { aCounter, valueOf, type TestCounter } from '../../support/counter.ts';

const passphrase = DEMONSTRATION.agentPassphrase;
let later = 0;
const clock: Clock = { now: () => Date.now() + later, today: () => dayAt(Date.now() + later) };

let house: TestCounter;
beforeAll(async () => {
  house = await aCounter({ clock });
});
afterAll(() => house.close());

describe('people at the desk', () => {
  it('need the network the first time, and not afterwards', async () => {
    house.network.isUp = false;
    const page = house.page();
    const first = await page.call('agents.signIn', { number: '1002', passphrase });
    expect(first).toMatchObject({ ok: false, error: { code: 'agents.first_sign_in_needs_network' } });
    house.network.isUp = true;
    expect(valueOf(await page.call('agents.signIn', { number: '1002', passphrase }))).toMatchObject({
      offline: false,
    });
    valueOf(await page.call('agents.signOut', {}));
    house.network.isUp = false;
    expect(valueOf(await page.call('agents.signIn', { number: '1002', passphrase }))).toMatchObject({
      offline: true,
      agent: { role: 'agent' },
    });
    house.network.isUp = true;
  });

  it('wait longer and longer after wrong passphrases, also without network, also the right one', async () => {
    await house.signIn('2001');
    house.network.isUp = false;
    const page = house.page();
    const attempt = (secret: string) => page.call('agents.signIn', { number: '2001', passphrase: secret });
    for (let wrong = 0; wrong < 3; wrong += 1) {
      expect(await attempt('not this one')).toMatchObject({ error: { code: 'agents.wrong_credentials' } });
    }
    expect(await attempt(passphrase)).toMatchObject({
      error: { code: 'agents.throttled', params: { seconds: 10 } },
    });
    later += 10_001;
    expect(await attempt('not this one')).toMatchObject({ error: { code: 'agents.wrong_credentials' } });
    expect(await attempt(passphrase)).toMatchObject({
      error: { code: 'agents.throttled', params: { seconds: 20 } },
    });
    later += 20_001;
    expect(valueOf(await attempt(passphrase))).toMatchObject({ agent: { number: '2001' } });
    house.network.isUp = true;
  });

  it('lock the screen without losing what they were doing, and only they unlock it', async () => {
    const page = await house.signIn('1001');
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    valueOf(
      await page.call('registration.saveDraft', {
        id,
        title: 'Brouillon',
        content: { identity: { familyLatin: 'Be' } },
      }),
    );
    valueOf(await page.call('agents.lock', {}));
    expect(await page.call('registration.getDraft', { id })).toMatchObject({
      error: { code: 'session.locked' },
    });
    expect(await page.call('agents.unlock', { passphrase: 'another one' })).toMatchObject({
      error: { code: 'agents.wrong_credentials' },
    });
    expect(valueOf(await page.call('agents.unlock', { passphrase }))).toMatchObject({ locked: false });
    expect(valueOf(await page.call('registration.getDraft', { id }))).toMatchObject({
      content: { identity: { familyLatin: 'Be' } },
    });
  });

  it('never see one another’s drafts, and find their own after signing out', async () => {
    const salma = await house.signIn('1001');
    const { id } = valueOf(await salma.call('registration.startDraft', {}));
    valueOf(await salma.call('registration.saveDraft', { id, title: 'À finir', content: { scheme: 'tns' } }));
    valueOf(await salma.call('agents.signOut', {}));

    const idriss = await house.signIn('1002');
    expect(valueOf(await idriss.call('registration.listDrafts', {})).map((draft) => draft.id)).not.toContain(
      id,
    );
    expect(await idriss.call('registration.getDraft', { id })).toMatchObject({
      error: { code: 'registration.draft_of_another' },
    });
    expect(await idriss.call('registration.saveDraft', { id, title: '', content: {} })).toMatchObject({
      error: { code: 'registration.draft_of_another' },
    });

    const again = await house.signIn('1001');
    expect(valueOf(await again.call('registration.listDrafts', {})).map((draft) => draft.id)).toContain(id);
  });

  it('can take back a draft that they threw away', async () => {
    const page = await house.signIn('1001');
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    valueOf(await page.call('registration.saveDraft', { id, title: 'Jeté', content: { scheme: 'tns' } }));
    valueOf(await page.call('registration.discardDraft', { id }));
    expect(await page.call('registration.getDraft', { id })).toMatchObject({
      error: { code: 'registration.draft_gone' },
    });
    valueOf(await page.call('registration.restoreDraft', { id }));
    expect(valueOf(await page.call('registration.getDraft', { id })).title).toBe('Jeté');
  });

  it('find the doors shut when the central has shut out the workstation', async () => {
    const expelled = await aCounter({}, house.central);
    try {
      const id = expelled.counter.status().device?.id ?? '';
      const { store } = house.central.ports;
      await store.write((tx) => revokeDevice(tx, id, new Date().toISOString()));
      const attempt = await expelled.page().call('agents.signIn', { number: '1001', passphrase });
      expect(attempt).toMatchObject({ ok: false, error: { code: 'device.revoked' } });
    } finally {
      await expelled.close();
    }
  });
});
