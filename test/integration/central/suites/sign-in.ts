import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertAgent } from '../../../../central/agents/agent.repo.ts';
import { DEFAULT_CONFIG } from '../../../../central/config.ts';
import { hashPassphrase } from '../../../../central/platform/passphrase-hash.ts';
import type { AgentProfile, SignInResponse } from '../../../../shared/protocol/devices.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import { aCentral, type Place, type TestCentral } from '../support/central.ts';

const PASSPHRASE = 'une phrase assez longue';

export function signIn(place: Place): void {
  describe('signing in', () => {
    let central: TestCentral;
    let client: SignedClient;
    beforeAll(async () => {
      central = await aCentral(place, {
        config: { signIn: { ...DEFAULT_CONFIG.signIn, freeDeviceFailures: 12 } },
      });
      client = await central.workstation();
      const passphraseHash = await hashPassphrase(PASSPHRASE);
      await central.ports.store.write(async (tx) => {
        for (const number of ['11', '12', '13']) {
          const profile = {
            id: `0195a000-0000-7000-8000-0000000000${number}`,
            number,
            nameFr: 'N',
            nameAr: 'ن',
            role: 'agent',
            branchCode: 'RABAT',
          };
          await insertAgent(tx, { profile: profile as AgentProfile, passphraseHash, disabledAt: null });
        }
      });
      await central.ports.store
        .once`UPDATE agent SET disabled_at = '2026-01-01T00:00:00Z' WHERE number = '13'`;
    });
    afterAll(() => central.close());

    const attempt = async (number: string, passphrase: string, from = client): Promise<SignInResponse> =>
      (await from.post('/v1/agents/sign-in', { number, passphrase })).json<SignInResponse>();
    const fail = async (number: string, times: number) => {
      for (let n = 0; n < times; n += 1) expect((await attempt(number, 'autre')).outcome).toBe('wrong');
    };

    it('welcomes an agent with a profile, however the accents of the passphrase are composed', async () => {
      expect(await attempt('11', PASSPHRASE)).toMatchObject({
        outcome: 'welcome',
        agent: { number: '11', role: 'agent' },
      });
    });

    it('says the same of a wrong passphrase and of an unknown number', async () => {
      expect(await attempt('11', 'autre chose')).toEqual(await attempt('99', 'autre chose'));
    });

    it('tells a disabled agent only after the right passphrase', async () => {
      expect((await attempt('13', 'autre')).outcome).toBe('wrong');
      expect((await attempt('13', PASSPHRASE)).outcome).toBe('disabled');
    });

    it('makes an agent wait after five failures, then twice as long; other workstations do not wait', async () => {
      client = await central.workstation();
      await fail('12', 5);
      expect(await attempt('12', PASSPHRASE)).toEqual({ outcome: 'throttled', retryAfterSeconds: 30 });
      expect((await attempt('12', PASSPHRASE, await central.workstation())).outcome).toBe('welcome');
      central.time.advance(29_000);
      expect(await attempt('12', PASSPHRASE)).toEqual({ outcome: 'throttled', retryAfterSeconds: 1 });
      central.time.advance(1_000);
      await fail('12', 1);
      expect(await attempt('12', PASSPHRASE)).toEqual({ outcome: 'throttled', retryAfterSeconds: 60 });
      central.time.advance(60_000);
      expect((await attempt('12', PASSPHRASE)).outcome).toBe('welcome');
      await fail('12', 4);
      expect((await attempt('12', PASSPHRASE)).outcome).toBe('welcome');
    });

    it('makes a workstation wait that tries one agent after the other', async () => {
      const guesser = await central.workstation();
      for (let n = 0; n < 12; n += 1) expect((await attempt(`5${n}`, 'x', guesser)).outcome).toBe('wrong');
      expect((await attempt('11', PASSPHRASE, guesser)).outcome).toBe('throttled');
      central.time.advance(3_600_000);
      expect((await attempt('11', PASSPHRASE, guesser)).outcome).toBe('welcome');
      expect((await attempt('5', 'x', guesser)).outcome).toBe('wrong');
      expect((await attempt('11', PASSPHRASE, guesser)).outcome).toBe('welcome');
    });
  });
}
