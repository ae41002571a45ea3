import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import {
  readCourierCode,
  showCourierCode,
  type EnvelopeRecord,
} from '../../../shared/domain/envelopes/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { deposits } from './deposits.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const POINT = 'DEMO-02';
const BRANCH = DEMONSTRATION.branchCode;
const FILES = 5;

let central: Central;
let far: TestCounter;
let near: TestCounter;
let point: Page;
let branch: Page;
let insured: { readonly id: PersonRecord['id']; readonly number: string };
let references: string[];
let id: EnvelopeRecord['id'];
let code: string;

beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
  far = await aCounter({}, central, POINT);
  near = await aCounter({}, central);
  point = await far.signIn('3001');
  branch = await near.signIn('1001');
  const [found] = valueOf(await point.call('people.search', { text: MEMORABLE.pharmacist.number })).people;
  insured = { id: found?.id as PersonRecord['id'], number: found?.registrationNumber ?? '' };
  references = await deposits(point, insured.id, FILES);
});
afterAll(async () => {
  await far.close();
  await near.close();
  await central.close();
});

const exchange = async (): Promise<void> => {
  valueOf(await point.call('sync.now', {}));
  valueOf(await branch.call('sync.now', {}));
  valueOf(await point.call('sync.now', {}));
};
const at = async (page: Page) => valueOf(await page.call('envelopes.get', { id }));
const waiting = async (page: Page) => valueOf(await page.call('envelopes.waiting', {})).groups;
const storyOf = async (page: Page, reference: string) =>
  valueOf(await page.call('care.ofPerson', { personId: insured.id, after: null })).items.find(
    ({ file }) => file.reference === reference,
  );

describe('an envelope from a proximity point to a branch', () => {
  it('groups files that wait by the branch of their insured person', async () => {
    expect(await waiting(point)).toMatchObject([{ to: { code: BRANCH }, files: { length: FILES } }]);
  });

  it('holds each file once, and lets go of one that waits again', async () => {
    const [group] = await waiting(point);
    const fileIds = (group?.files ?? []).map((file) => file.id);
    id = valueOf(await point.call('envelopes.fill', { to: BRANCH, fileIds: fileIds.slice(0, -1) })).id;
    const [first = ''] = references;
    const again = await point.call('envelopes.add', { id, reference: first });
    expect(again).toMatchObject({ ok: false, error: { code: 'envelopes.file_inside' } });
    valueOf(await point.call('envelopes.remove', { id, fileId: fileIds[0] as never }));
    expect((await waiting(point))[0]?.files).toHaveLength(2);
    for (const reference of [references[0], references.at(-1)])
      valueOf(await point.call('envelopes.add', { id, reference: reference?.toLowerCase() ?? '' }));
    expect((await at(point)).totals.count).toBe(FILES);
    expect(await waiting(point)).toEqual([]);
  });

  it('is closed with its slip, whose count and sum are those of the files', async () => {
    const { actId } = valueOf(await point.call('envelopes.close', { id }));
    const { envelope, totals } = await at(point);
    expect(envelope).toMatchObject({ state: 'closed', from: POINT, to: BRANCH });
    expect(envelope.reference).toMatch(/^BE-/);
    expect(totals.sum).toBe(FILES * Number(insured.number));
    const slip = valueOf(await point.call('papers.render', { kind: 'transmittal', actId }));
    const text = pagesOf(Buffer.from(slip.pdf, 'base64')).join(' ');
    for (const reference of [envelope.reference ?? '?', ...references]) expect(text).toContain(reference);
    expect(await point.call('envelopes.add', { id, reference: references[0] ?? '' })).toMatchObject({
      ok: false,
      error: { code: 'envelopes.not_open' },
    });
  });

  it('says at a proximity point nothing of what the care was or cost', async () => {
    const { envelope, totals } = await at(point);
    expect(envelope.files.every(({ kind, amountCentimes }) => kind === null && amountCentimes === null)).toBe(
      true,
    );
    expect(totals.amountCentimes).toBeNull();
  });

  it('is taken away by a courier who is named, once', async () => {
    const courier = { name: 'Coursier inventé', proof: 'code' } as const;
    code = valueOf(await point.call('envelopes.collect', { id, courier })).code ?? '';
    expect(readCourierCode(code)).toBe(code);
    expect(await point.call('envelopes.collect', { id, courier })).toMatchObject({
      ok: false,
      error: { code: 'envelopes.already_collected' },
    });
    expect((await storyOf(point, references[0] ?? ''))?.state).toBe('collected');
  });

  it('is announced to the branch that it goes to, with its files, and found there by its slip', async () => {
    await exchange();
    const { envelope, isIncoming, totals } = await at(branch);
    expect(isIncoming).toBe(true);
    expect(envelope).toMatchObject({ state: 'collected', version: 2 });
    expect(totals).toMatchObject({ count: FILES, amountCentimes: FILES * 45_050 });
    expect(valueOf(await branch.call('envelopes.find', { text: envelope.reference ?? '' }))).toEqual({ id });
    expect((await storyOf(branch, references[0] ?? ''))?.state).toBe('collected');
  });

  it('is counted by scanning: each scan is kept, surplus shows at once, and nothing is counted twice', async () => {
    const scan = async (text: string) => valueOf(await branch.call('envelopes.scan', { id, text })).is;
    for (const reference of references.slice(1)) expect(await scan(reference)).toBe('expected');
    expect(await scan(references[1] ?? '')).toBe('again');
    expect(await scan('rc-zzz-26-000001')).toBe('surplus');
    expect(await scan('RC-ZZZ-26-000002')).toBe('surplus');
    valueOf(await branch.call('envelopes.unscan', { id, reference: 'RC-ZZZ-26-000002' }));
    expect((await at(branch)).scans).toHaveLength(FILES);
    const elsewhere = await point.call('envelopes.scan', { id, text: references[0] ?? '' });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'access.denied' } });
  });

  it('a missing file is seen at both ends after the next exchange, with where it was last', async () => {
    expect(JSON.stringify((await at(branch)).envelope.collected)).not.toContain(code);
    expect((await at(branch)).courier).toBe('asked');
    const other = code.startsWith('9') ? '1234566' : '9999996';
    for (const wrong of [other, code.slice(1), `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`])
      expect(await branch.call('envelopes.receive', { id, code: wrong })).toMatchObject({
        ok: false,
        error: { code: 'envelopes.code_wrong' },
      });
    valueOf(await branch.call('envelopes.receive', { id, code: showCourierCode(code) }));
    await exchange();
    for (const page of [point, branch]) expect((await at(page)).courier).toBe('confirmed');
    const [missing = '', ...found] = references;
    for (const page of [point, branch]) {
      expect((await at(page)).envelope.received).toMatchObject({
        missing: [missing],
        surplus: ['RC-ZZZ-26-000001'],
      });
      expect(valueOf(await page.call('envelopes.missing', {})).files).toMatchObject([
        { reference: missing, courier: 'Coursier inventé', from: { code: POINT }, closedBy: '3001' },
      ]);
      expect((await storyOf(page, found[0] ?? ''))?.state).toBe('received');
      expect((await storyOf(page, missing))?.events.at(-1)?.kind).toBe('missing');
    }
    expect(valueOf(await point.call('sync.status', {}))).toMatchObject({ waiting: 0, parked: 0 });
    expect(valueOf(await branch.call('sync.status', {}))).toMatchObject({ waiting: 0, parked: 0 });
  });

  it('what was forgotten may leave again, and is missing no more once it is in another envelope', async () => {
    const [missing = ''] = references;
    const next = valueOf(await point.call('envelopes.fill', { to: BRANCH, fileIds: [] })).id;
    valueOf(await point.call('envelopes.add', { id: next, reference: missing }));
    valueOf(await point.call('envelopes.close', { id: next }));
    expect(valueOf(await point.call('envelopes.missing', {})).files).toEqual([]);
    await exchange();
    expect(valueOf(await branch.call('envelopes.missing', {})).files).toEqual([]);
  });

  it('is received once: the second counter that says so is told, and what it gives up leaves the first one', async () => {
    const other = await aCounter({}, central);
    const page = await other.signIn('1001');
    valueOf(await page.call('sync.now', {}));
    const open = valueOf(await page.call('envelopes.list', { view: 'closed', after: null, limit: 10 }))
      .items[0];
    const twice = open?.id as EnvelopeRecord['id'];
    for (const each of [branch, page])
      valueOf(await each.call('envelopes.scan', { id: twice, text: references[0] ?? '' }));
    valueOf(await branch.call('envelopes.receive', { id: twice }));
    other.network.isUp = false;
    valueOf(await page.call('envelopes.receive', { id: twice }));
    valueOf(await branch.call('sync.now', {}));
    other.network.isUp = true;
    valueOf(await page.call('sync.now', {}));
    const { items } = valueOf(
      await page.call('sync.list', { filter: 'to_look_at', before: null, limit: 10 }),
    );
    expect(items).toMatchObject([{ kind: 'envelope.received', refusal: 'envelope_moved' }]);
    const actId = items[0]?.actId ?? '';
    valueOf(await page.call('sync.resolve', { actId, decision: 'abandon', reason: 'Reçue ailleurs.' }));
    const shown = valueOf(await page.call('envelopes.get', { id: twice }));
    expect(shown).toMatchObject({ isUnsent: false, envelope: { state: 'received', version: 2 } });
    await other.close();
  });

  it('is counted in the day of the point, with its receipts, and named in the report of that day', async () => {
    valueOf(await point.call('day.open', { blanks: null }));
    const { tallies } = valueOf(await point.call('day.get', {}));
    const slips = tallies.find(({ code }) => code === 'envelopes');
    expect(slips?.expected).toBeGreaterThan(0);
    expect(tallies.filter(({ expected, found }) => expected !== found)).toEqual([]);
    expect(tallies.find(({ code }) => code === 'receipts')?.expected).toBeGreaterThanOrEqual(FILES);
    const { actId } = valueOf(await point.call('day.close', { counts: [], causes: [] }));
    const { pdf } = valueOf(await point.call('day.report', { actId }));
    expect(pagesOf(Buffer.from(pdf, 'base64')).join(' ')).toContain((await at(point)).envelope.reference);
  });
});
