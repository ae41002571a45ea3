import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startCentral } from '../../../central/embedded.ts';
import { createAccess } from '../../../electron/modules/access/index.ts';
import { systemClock } from '../../../electron/platform/clock.ts';
import { systemChance } from '../../../electron/platform/ids.ts';
import { passphraseMatches } from '../../../electron/platform/passphrase-hash.ts';
import { SECRET_PATTERN, secretAsHashed, type AccessSlip } from '../../../shared/domain/access/index.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { asContent } from '../../support/families.ts';
import { aFormIn } from '../../support/schemes.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { contentOf } from '../store/support.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const printed: string[] = [];
let jams = false;
const logs: string[] = [];
const write = (line: string) => void logs.push(line);
let central: Central;
let house: TestCounter;
let page: Page;
beforeAll(async () => {
  central = await startCentral({
    demonstration: true,
    config: NO_LIMITS,
    logger: pino({ level: 'trace' }, { write }),
  });
  house = await aCounter(
    {
      logger: pino({ level: 'trace' }, { write }),
      papers: {
        print: ({ pdf }) => Promise.resolve(!jams && printed.push(pdf) > 0),
        save: () => Promise.resolve('saved'),
      },
    },
    central,
  );
  page = await house.signIn('1001');
});
afterAll(async () => {
  await house.close();
  await central.close();
});

async function register(scheme: 'tns' | 'tadamon', index: number): Promise<string> {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFormIn(scheme, index));
  return valueOf(await page.call('registration.submit', { id, content, seenDuplicates: [] })).personId;
}
const give = (personId: string, replaces?: 'lost' | 'never_received') =>
  page.call('access.issue', { personId, ...(replaces ? { replaces } : {}) });
const textOf = ({ pdf }: Pick<AccessSlip, 'pdf'>): string => pagesOf(Buffer.from(pdf, 'base64')).join(' ');
const secretOn = (slip: Pick<AccessSlip, 'pdf'>): string =>
  textOf(slip)
    .split(' ')
    .find((word) => SECRET_PATTERN.test(word)) ?? 'no secret';
const Access = z.object({ person_id: z.string(), reference: z.string(), secret_hash: z.string() });
const atCentral = (personId: string) =>
  central.ports.store.all(Access)`
    SELECT person_id, reference, secret_hash FROM portal_access WHERE person_id = ${personId}`;

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
/** Files of a folder that hold the text, as printed or as hashed. */
const filesWith = (folder: string, secret: string): readonly string[] =>
  filesUnder(folder).filter((file) => {
    const bytes = readFileSync(file);
    return [secret, secretAsHashed(secret)].some(
      (text) => bytes.includes(text) || bytes.includes(text, 0, 'utf16le'),
    );
  });
const holds = (text: string, secret: string): boolean =>
  [secret, secretAsHashed(secret)].some((form) => text.includes(form));

describe('the first access of a self-employed person', () => {
  it('is one page with a secret, of which the central has the hash alone', async () => {
    const personId = await register('tns', 9_200);
    const slip = valueOf(await give(personId));
    expect(slip).toMatchObject({
      pages: 1,
      reference: expect.stringMatching(/^PA-.{3}-\d\d-000001$/) as string,
    });
    const secret = secretOn(slip);
    expect(secret).toMatch(SECRET_PATTERN);
    expect(textOf(slip)).not.toContain('remplace le précédent');
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ waiting: 0, parked: 0 });
    const [kept, ...others] = await atCentral(personId);
    expect(others).toEqual([]);
    expect(kept?.reference).toBe(slip.reference);
    expect(await passphraseMatches(secretAsHashed(secret.toLowerCase()), kept?.secret_hash ?? '')).toBe(true);
    expect(await passphraseMatches('ACDEFGHJKMNP', kept?.secret_hash ?? '')).toBe(false);
    const { access, story } = valueOf(await page.call('people.get', { id: personId }));
    expect(access).toMatchObject({ reference: slip.reference, actId: slip.actId });
    expect(story.map(({ kind }) => kind)).toEqual(['access.issued', 'registration.submitted']);
  });

  it('leaves its secret nowhere: not in the store, its files, the logs, nor at the central', async () => {
    const personId = await register('tns', 9_201);
    const secret = secretOn(valueOf(await give(personId)));
    valueOf(await page.call('sync.now', {}));
    const db = house.counter.findHouse()?.db;
    if (!db) throw new Error('an open house');
    const store = JSON.stringify(contentOf(db));
    const Row = z.object({ text: z.string() });
    const tables = await central.ports.store.all(Row)`
      SELECT coalesce((SELECT string_agg(act::text, ' ') FROM act), '')
        || coalesce((SELECT string_agg(portal_access::text, ' ') FROM portal_access), '') AS text`;
    const atThere = tables[0]?.text ?? '';
    expect(logs.length).toBeGreaterThan(0);
    expect([store, atThere, logs.join('\n')].map((text) => holds(text, secret))).toEqual([
      false,
      false,
      false,
    ]);
    expect(filesWith(house.dataDir, secret)).toEqual([]);

    // The same searches where it is.
    const control = mkdtempSync(join(tmpdir(), 'guichet-control-'));
    writeFileSync(join(control, 'with'), `x${secretAsHashed(secret)}x`);
    writeFileSync(join(control, 'without'), 'x');
    expect(filesWith(control, secret)).toEqual([join(control, 'with')]);
    rmSync(control, { recursive: true });
    const [hash] = await atCentral(personId);
    expect(holds(JSON.stringify({ secret }), secret)).toBe(true);
    expect([store, atThere].map((text) => text.includes(hash?.secret_hash ?? 'none'))).toEqual([true, true]);
  });

  it('is given again only for a reason, says that the former slip no longer opens, and replaces it', async () => {
    const personId = await register('tns', 9_202);
    const first = valueOf(await give(personId));
    expect(await give(personId)).toMatchObject({ ok: false, error: { code: 'access.reason_needed' } });
    const second = valueOf(await give(personId, 'lost'));
    expect(secretOn(second)).not.toBe(secretOn(first));
    expect(textOf(second)).toContain('Ce pli remplace le précédent, qui n’ouvre plus.');
    expect(textOf(second)).toContain('تحل هذه الورقة محل السابقة');
    valueOf(await page.call('sync.now', {}));
    const kept = await atCentral(personId);
    expect(kept.map(({ reference }) => reference)).toEqual([second.reference]);
    expect(await passphraseMatches(secretAsHashed(secretOn(second)), kept[0]?.secret_hash ?? '')).toBe(true);
    expect(await passphraseMatches(secretAsHashed(secretOn(first)), kept[0]?.secret_hash ?? '')).toBe(false);
  });

  it('is printed once, as it was given; nothing draws, prints or saves it again', async () => {
    const { actId, pdf } = valueOf(await give(await register('tns', 9_203)));
    const other = valueOf(await give(await register('tns', 9_204)));
    const once = { ok: false, error: { code: 'access.shown_once' } };
    expect(await page.call('access.print', { actId, pdf: other.pdf })).toMatchObject(once);
    jams = true;
    expect(await page.call('access.print', { actId, pdf })).toMatchObject({
      error: { code: 'papers.printer_failed' },
    });
    jams = false;
    expect(valueOf(await page.call('access.print', { actId, pdf }))).toEqual({ by: 'shell' });
    expect(printed).toEqual([pdf]);
    expect(await page.call('access.print', { actId, pdf })).toMatchObject(once);
    for (const name of ['receipts.render', 'attestations.render', 'cards.render'] as const)
      expect(await page.call(name, { actId })).toMatchObject(once);
    for (const name of ['papers.print', 'papers.save'] as const)
      expect(await page.call(name, { actId, kind: 'attestation' })).toMatchObject(once);
    expect(printed).toHaveLength(1);
  });

  it('is for the self-employed who have a number', async () => {
    expect(await give(await register('tadamon', 9_205))).toMatchObject({
      ok: false,
      error: { code: 'access.not_self_employed' },
    });
    expect(await give('0190a000-0000-7000-8000-000000000000')).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('that cannot be drawn is told without a word of it', async () => {
    const open = house.counter.findHouse();
    if (!open) throw new Error('an open house');
    let drawn = '';
    const access = createAccess({
      db: open.db,
      device: open.device,
      clock: systemClock,
      chance: systemChance(systemClock),
      context: () => ({ branch: open.device.branch, body: () => 'cnss' }) as never,
      drawSlip: ({ secret }) => {
        drawn = secret;
        return Promise.reject(new Error(`no room for ${secret}`));
      },
      hash: () => Promise.resolve('$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA'),
      append: () => undefined,
      onIssued: () => undefined,
    });
    const personId = await register('tns', 9_206);
    const actor = { id: 'a', number: '1001', role: 'agent', nameFr: '', nameAr: '', branchCode: '' } as never;
    const fault = await access.issue(actor, { personId }).catch((error: unknown) => error);
    expect(drawn).toMatch(SECRET_PATTERN);
    expect(fault).toBeInstanceOf(Error);
    expect(holds(`${(fault as Error).stack} ${JSON.stringify(fault)}`, drawn)).toBe(false);
    expect((fault as Error).cause).toBeUndefined();
  });
});
