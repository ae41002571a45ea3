import { generateKeyPairSync, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { revoke } from '../../../central/devices/revocation.service.ts';
import { revokePapers } from '../../../central/papers/revocation.repo.ts';
import { deflateSeal } from '../../../electron/platform/seal-crypto.ts';
import { findDevice } from '../../../electron/modules/devices/device.repo.ts';
import { signerOf } from '../../../electron/platform/keys.ts';
import type { SealCheck } from '../../../shared/domain/people/views.ts';
import { sealPaper, type PaperClaims, type RevokedWhy } from '../../../shared/domain/seal/index.ts';
import { at } from '../../support/clock.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { aPaper } from '../../unit/shared/domain/seal/support.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const DAY_MS = 86_400_000;
const time = at('2026-06-01T09:00');

let central: Central;
let maker: TestCounter;
let reader: TestCounter;
let page: Page;
beforeAll(async () => {
  central = await startCentral({ demonstration: true, clock: time, config: NO_LIMITS });
  maker = await aCounter({ clock: time }, central);
  reader = await aCounter({ clock: time }, central);
  page = await reader.signIn('1001');
  await exchange();
});
afterAll(async () => {
  await maker.close();
  await reader.close();
  await central.close();
});

const exchange = () => reader.counter.findHouse()?.sync.engine.syncNow();

/** A paper that the other counter makes on a day, with or without network. */
function made(claims: PaperClaims): string {
  const device = findDevice(
    maker.counter.findHouse()?.db as NonNullable<ReturnType<TestCounter['counter']['findHouse']>>['db'],
  );
  if (!device) throw new Error('no workstation');
  return sealPaper(claims, { kid: device.sealKid, sign: signerOf(device.sealKey), deflate: deflateSeal });
}
const attestation = (issuedOn: string, reference = 'AT-K3B-26-000042'): PaperClaims => {
  const paper = aPaper(issuedOn);
  return { ...paper, paper: { ...paper.paper, reference } };
};
const check = async (text: string): Promise<SealCheck> => {
  const { seal } = valueOf(await page.call('people.search', { text }));
  if (!seal) throw new Error('not taken for a seal');
  return seal;
};
const takeBack = (reference: string, why: RevokedWhy) =>
  central.ports.store.write((tx) =>
    revokePapers(tx, [{ reference, why, at: new Date(time.now()).toISOString() }]),
  );

describe('a paper of another counter, scanned in the search bar', () => {
  it('is valid without network, and says of which day its list is', async () => {
    reader.network.isUp = false;
    const seal = await check(made(attestation('2026-06-01')));
    expect(seal).toMatchObject({ verdict: 'valid', why: null, listOf: '2026-06-01T09:00:00.000Z' });
    expect(seal.claims).toMatchObject({
      fullName: 'Fatima-Zohra EL AMRANI',
      issuedOn: '2026-06-01',
      rights: null,
    });
    reader.network.isUp = true;
  });

  it('says the rights that it attests', async () => {
    const paper = attestation('2026-06-01');
    const rights = { ...paper.paper, kind: 'rights', rights: 'kept', rightsDay: '2026-12-31' } as const;
    const text = made({ ...paper, paper: rights });
    expect((await check(text)).claims).toMatchObject({
      paper: 'rights',
      rights: 'kept',
      rightsDay: '2026-12-31',
    });
    expect(text.length).toBeLessThan(460);
  });

  it.each([
    ['AT-K3B-26-000101', 'lost', 'replaced'],
    ['AT-K3B-26-000102', 'revoked', 'revoked'],
  ] as const)('was %s, %s: told after the next exchange, offline too', async (reference, why, verdict) => {
    const text = made(attestation('2026-06-01', reference));
    expect((await check(text)).verdict).toBe('valid');
    await takeBack(reference, why);
    await exchange();
    reader.network.isUp = false;
    expect(await check(text)).toMatchObject({ verdict, why });
    const { reference: typed } = valueOf(
      await page.call('people.search', { text: reference.replaceAll('-', ' ') }),
    );
    expect(typed).toMatchObject({ reference, standing: verdict, why });
    reader.network.isUp = true;
  });

  it('is only claimed when nobody certified its key', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const text = sealPaper(attestation('2026-06-01'), {
      kid: '0123456789abcdef',
      sign: (bytes) => sign(null, bytes, privateKey),
      deflate: deflateSeal,
    });
    expect(await check(text)).toMatchObject({ verdict: 'unknown_key', claims: null });
    expect(await check(`  ${text} \r\n`)).toMatchObject({ verdict: 'unknown_key' });
  });

  it('is refused when nobody certified its key and the list is newer than its day', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const text = sealPaper(attestation('2026-05-20'), {
      kid: '0123456789abcdef',
      sign: (bytes) => sign(null, bytes, privateKey),
      deflate: deflateSeal,
    });
    expect(await check(text)).toMatchObject({ verdict: 'no_such_key', claims: null });
  });

  it('says of a number that it is only reserved', async () => {
    const paper = attestation('2026-06-01');
    const text = made({ ...paper, paper: { ...paper.paper, state: 'reserved' } });
    expect((await check(text)).claims).toMatchObject({ numberState: 'reserved' });
    expect((await check(made(paper))).claims).toMatchObject({ numberState: 'confirmed' });
  });
});

describe('a reference typed in the search bar', () => {
  const known = async (text: string) => valueOf(await page.call('people.search', { text })).reference;

  it('is asked at the central when it answers', async () => {
    expect(await known('CA-ZZZ-26-000009')).toMatchObject({ standing: 'unknown', kind: null });
    await takeBack('CA-ZZZ-26-000009', 'stolen');
    expect(await known('ca zzz 26 000009')).toMatchObject({ standing: 'replaced', why: 'stolen' });
  });

  it('is looked for in the list that is kept when it does not answer, which proves nothing when it is not there', async () => {
    reader.network.isUp = false;
    expect(await known('CA-ZZZ-26-000010')).toMatchObject({ standing: 'unreachable' });
    reader.network.isUp = true;
  });

  it('of a receipt is not asked: it stays at its workstation', async () => {
    expect(await known('RC-ZZZ-26-000010')).toBeNull();
  });
});

describe('twenty days later', () => {
  it('a paper made offline, whose counter was revoked yesterday, is to be confirmed at a branch', async () => {
    const text = made(attestation('2026-06-01', 'AT-K3B-26-000200'));
    time.advance(19 * DAY_MS);
    await revoke(central.ports, findDeviceId());
    time.advance(DAY_MS);
    expect((await check(text)).verdict).toBe('valid');
    await exchange();
    reader.network.isUp = false;
    const seal = await check(text);
    expect(seal).toMatchObject({ verdict: 'key_revoked', claims: { issuedOn: '2026-06-01' } });
    expect((await check(made(attestation('2026-06-21', 'AT-K3B-26-000201')))).verdict).toBe('key_refused');
    reader.network.isUp = true;
  });

  it('a counter without network for a month says that its lists are too old', async () => {
    const own = findDevice(
      reader.counter.findHouse()?.db as NonNullable<ReturnType<TestCounter['counter']['findHouse']>>['db'],
    );
    if (!own) throw new Error('no workstation');
    const text = sealPaper(attestation('2026-06-10', 'AT-K3B-26-000300'), {
      kid: own.sealKid,
      sign: signerOf(own.sealKey),
      deflate: deflateSeal,
    });
    await exchange();
    reader.network.isUp = false;
    expect((await check(text)).verdict).toBe('valid');
    time.advance(31 * DAY_MS);
    expect((await check(text)).verdict).toBe('lists_old');
    reader.network.isUp = true;
    await exchange();
    expect((await check(text)).verdict).toBe('valid');
  });
});

const findDeviceId = (): string => maker.counter.status().device?.id ?? '';
