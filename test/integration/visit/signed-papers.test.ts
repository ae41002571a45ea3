import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createSigner,
  findSigningCertificate,
  importCertificate,
  removeCertificate,
} from '../../../electron/modules/certificate/index.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { signaturesIn } from '../../golden/support/tools.ts';
import { anAuthority, PASSPHRASE, type Authority } from '../../support/certificates.ts';
import { at } from '../../support/clock.ts';
import { aCounter, APP_DIR, signInAt, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aFamilyForm, asContent } from '../../support/families.ts';
import { aStore } from '../../support/store.ts';

let authority: Authority;
let house: TestCounter;
let page: Page;
let attestation: Paper;
beforeAll(async () => {
  authority = anAuthority();
  house = await aCounter();
  page = await house.signIn('1001');
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFamilyForm(1));
  const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  const { personId } = valueOf(await page.call('registration.submit', { id, content, seenDuplicates }));
  attestation = valueOf(await page.call('attestations.issue', { personId }));
});
afterAll(async () => {
  await house.close();
  authority.close();
});

/** The command, in a process of its own, beside the counter that works. */
async function certificate(args: readonly string[], input = '') {
  const command = [join(APP_DIR, 'electron/terminal/main.ts'), 'certificate', ...args];
  const child = spawn(process.execPath, [...command, '--data', house.dataDir, '--json']);
  child.stdin.end(input);
  const exit = new Promise<number | null>((done) => child.once('close', done));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { exit: await exit, stdout, stderr, json: () => JSON.parse(stdout) as Record<string, unknown> };
}
const save = async (by: Page, { kind, actId } = attestation) =>
  valueOf(await by.call('papers.save', { kind, actId }));

describe('papers saved at a branch that has a certificate', () => {
  it('leave signed from the moment it is imported until it is removed, at the counter that is open', async () => {
    expect(await save(page)).toMatchObject({ by: 'page', signature: { state: 'none' } });

    const file = authority.put('branch.p12', authority.give({ key: 'rsa' }));
    const wrong = await certificate(['import', file], 'another\n');
    expect([wrong.exit, wrong.json()]).toMatchObject([1, { refused: 'certificate.wrong_passphrase' }]);
    expect((await certificate(['show'])).json()).toEqual({ certificate: null });

    const imported = await certificate(['import', file], `${PASSPHRASE}\n`);
    expect([imported.exit, imported.json()]).toMatchObject([
      0,
      { imported: { holder: 'Agence Rabat Agdal', state: 'good', key: 'RSA 2048' } },
    ]);
    expect((await certificate(['show'])).json()).toMatchObject({
      certificate: { holder: 'Agence Rabat Agdal' },
    });

    const saved = await save(page);
    expect(saved).toMatchObject({ by: 'page', signature: { state: 'signed', by: 'Agence Rabat Agdal' } });
    const pdf = Buffer.from(saved.by === 'page' ? saved.pdf : '', 'base64');
    expect(signaturesIn(pdf)).toContain('Signature is Valid');
    expect(signaturesIn(pdf)).toContain('Total document signed');

    expect((await certificate(['remove'])).json()).toEqual({ removed: true });
    expect((await certificate(['remove'])).json()).toEqual({ removed: false });
    expect(await save(page)).toMatchObject({ signature: { state: 'none' } });
  });

  it('say on the command line what was not understood, and end with 2', async () => {
    for (const args of [[], ['import'], ['show', 'more']]) {
      const { exit, stdout } = await certificate(args);
      expect([args, exit, stdout]).toEqual([args, 2, expect.stringContaining('certificate import')]);
    }
    const { exit, stdout } = await certificate(['import', join(house.dataDir, 'nowhere.p12')]);
    expect([exit, stdout]).toEqual([1, expect.stringContaining('not_found')]);
  });

  it('give the shell the signed file to write, and nothing once it was cancelled', async () => {
    let answer: 'saved' | 'cancelled' = 'saved';
    const written: string[] = [];
    await house.counter.close();
    const outlets = {
      print: () => Promise.resolve(true),
      save: ({ pdf }: { readonly pdf: string }) => {
        written.push(pdf);
        return Promise.resolve(answer);
      },
    };
    const inShell = await house.reopen({ papers: outlets });
    const db = inShell.findHouse()?.db;
    if (!db) throw new Error('closed');
    importCertificate(
      { db, clock: { now: () => Date.now(), today: () => '2026-03-12' as never } },
      {
        bytes: authority.give(),
        passphrase: PASSPHRASE,
      },
    );
    const by = await signInAt(inShell, '1001');
    expect(await save(by)).toEqual({ by: 'shell', signature: { state: 'signed', by: 'Agence Rabat Agdal' } });
    expect(signaturesIn(Buffer.from(written[0] ?? '', 'base64'))).toContain('Signature is Valid');
    answer = 'cancelled';
    expect(await save(by)).toEqual({ by: 'cancelled' });
    await inShell.close();
  });
});

describe('a certificate', () => {
  const today = new Date();
  const inDays = (days: number): string =>
    new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 16);
  const refusal = (bytes: Uint8Array, when = at(inDays(1))) => {
    const db = aStore();
    try {
      importCertificate({ db, clock: when }, { bytes, passphrase: PASSPHRASE });
      return 'taken';
    } catch (error) {
      expect(findSigningCertificate({ db, clock: when })).toBeUndefined();
      return error instanceof Failure ? error.error.code : error;
    } finally {
      db.close();
    }
  };

  it('is refused when it could not sign papers today, and nothing is kept of it', () => {
    expect(refusal(authority.give())).toBe('taken');
    expect(refusal(authority.give({ key: 'shortRsa' }))).toBe('certificate.weak_key');
    expect(refusal(authority.give({ usage: 'keyEncipherment' }))).toBe('certificate.wrong_use');
    expect(refusal(authority.give({ usage: 'keyCertSign' }))).toBe('certificate.wrong_use');
    expect(refusal(authority.give({ days: 30 }), at(inDays(31)))).toBe('certificate.ended');
    expect(refusal(authority.give(), at(inDays(-2)))).toBe('certificate.not_yet');
    expect(refusal(Buffer.from('nothing'))).toBe('certificate.unreadable');
  });

  it('is told a month before its end; after it papers leave unsigned, and say so', () => {
    const db = aStore();
    const clock = at(inDays(1));
    importCertificate({ db, clock }, { bytes: authority.give({ days: 365 }), passphrase: PASSPHRASE });
    const stateOn = (iso: string) => {
      clock.setWallTo(iso);
      const sign = createSigner({ db, clock, reason: 'r', place: 'p' });
      return [
        findSigningCertificate({ db, clock })?.state,
        sign(Buffer.from(attestation.pdf, 'base64')).signature.state,
      ];
    };
    expect(stateOn(inDays(330))).toEqual(['good', 'signed']);
    expect(stateOn(inDays(336))).toEqual(['ends_soon', 'signed']);
    expect(stateOn(inDays(366))).toEqual(['ended', 'not_valid_today']);
    expect(stateOn(inDays(-1))).toEqual(['not_yet', 'not_valid_today']);
    expect(removeCertificate({ db, clock })).toBe(true);
    expect(stateOn(inDays(1))).toEqual([undefined, 'none']);
    db.close();
  });
});
