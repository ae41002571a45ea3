import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startCentral } from '../../../central/embedded.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { isLost } from '../../../shared/domain/care/index.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { EnvelopeRecord } from '../../../shared/domain/envelopes/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { aPersonWithPhoto } from '../../support/cards.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { deposits } from './deposits.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const FILES = 4;
const STRANGE = ['RC-ZZZ-26-000701', 'RC-ZZZ-26-000702'] as const;

let central: Central;
let far: TestCounter;
let near: TestCounter;
let point: Page;
let branch: Page;
let insuredId: PersonRecord['id'];
let references: string[];
let id: EnvelopeRecord['id'];
let slip: string;

beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
  far = await aCounter({}, central, 'DEMO-02');
  near = await aCounter({}, central);
  point = await far.signIn('3001');
  branch = await near.signIn('1001');
  const [found] = valueOf(await point.call('people.search', { text: MEMORABLE.pharmacist.number })).people;
  insuredId = found?.id as PersonRecord['id'];
  references = await deposits(point, insuredId, FILES);
  for (const page of [point, branch]) valueOf(await page.call('day.open', { blanks: null }));
  ({ id, slip } = await sendAll());
  await exchange();
}, 180_000);
afterAll(async () => {
  await far.close();
  await near.close();
  await central.close();
});

async function sendAll() {
  const { groups } = valueOf(await point.call('envelopes.waiting', {}));
  const fileIds = groups.flatMap(({ files }) => files.map((file) => file.id));
  const sent = valueOf(await point.call('envelopes.fill', { to: DEMONSTRATION.branchCode, fileIds })).id;
  valueOf(await point.call('envelopes.close', { id: sent }));
  const courier = { name: 'Coursier inventé', proof: 'code' } as const;
  valueOf(await point.call('envelopes.collect', { id: sent, courier }));
  const { envelope } = valueOf(await point.call('envelopes.get', { id: sent }));
  return { id: sent, slip: envelope.reference ?? '' };
}
const exchange = async (): Promise<void> => {
  for (const page of [point, branch, point]) valueOf(await page.call('sync.now', {}));
};
const raw = () => {
  const db = near.counter.findHouse()?.db;
  if (!db) throw new Error('an open house');
  return db.raw;
};
const scan = (text: string) => branch.call('envelopes.scan', { id, text });
const scans = async () => valueOf(await branch.call('envelopes.get', { id })).scans;
const lostOn = async (page: Page) =>
  valueOf(await page.call('care.ofPerson', { personId: insuredId, after: null }))
    .items.filter(({ state, events }) => isLost(state, events))
    .map(({ file }) => file.reference);
const arrivedOn = async (page: Page) =>
  valueOf(await page.call('day.get', {})).tallies.find(({ code }) => code === 'arrived');
const reportOf = async (page: Page, actId: string) => {
  const { pdf } = valueOf(await page.call('day.report', { actId: actId }));
  return pagesOf(Buffer.from(pdf, 'base64')).join(' ').replaceAll(/\s+/gu, ' ');
};

describe('an envelope in which a file is missing', () => {
  it('is counted by the receipts of its files: its own slip is named and not counted', async () => {
    expect(valueOf(await scan(slip.toLowerCase()))).toEqual({ is: 'slip', reference: slip });
    expect(await scans()).toEqual([]);
    const other = slip.replace(/\d{6}$/u, '000999');
    expect(await scan(other)).toMatchObject({
      ok: false,
      error: { code: 'envelopes.other_slip', params: { reference: other } },
    });
  });

  it('takes for a file neither another paper, nor the receipt of another act, nor whatever was typed', async () => {
    await aPersonWithPhoto(branch, 615);
    const given = raw().prepare(`SELECT reference FROM act WHERE kind = 'registration.submitted'`);
    const reference = z.string().startsWith('RC-').parse(given.pluck().get());
    for (const text of [reference, 'AT-K3B-26-000001', 'J 123 456', 'RC'])
      expect(await scan(text)).toMatchObject({ ok: false, error: { code: 'envelopes.not_a_file' } });
    expect(await scans()).toEqual([]);
  });

  it('forgets a slip that was counted as a file before', async () => {
    raw().prepare('INSERT INTO envelope_scan (envelope_id, reference, rank) VALUES (?, ?, 1)').run(id, slip);
    expect(await scans()).toEqual([]);
    for (const text of [...references.slice(1), ...STRANGE]) valueOf(await scan(text));
    valueOf(await branch.call('envelopes.receive', { id }));
    const { envelope } = valueOf(await branch.call('envelopes.get', { id }));
    expect(envelope.received?.surplus).toEqual([...STRANGE]);
    await exchange();
  });

  it('says at both ends that this file is looked for, until somebody sees it', async () => {
    for (const page of [point, branch]) {
      expect(await lostOn(page)).toEqual([references[0]]);
      expect(valueOf(await page.call('envelopes.counts', {})).missing).toBe(1);
    }
  });

  it('is a difference of the day at the branch, which closes once its cause is said', async () => {
    expect(await arrivedOn(branch)).toEqual({ code: 'arrived', expected: FILES, found: FILES - 1 });
    const close = (causes: Parameters<typeof branch.call<'day.close'>>[1]['causes']) =>
      branch.call('day.close', { counts: [], causes });
    expect(await close([])).toMatchObject({ ok: false, error: { code: 'day.unexplained' } });
    const { actId } = valueOf(await close([{ code: 'arrived', cause: 'searched', typed: '' }]));
    const report = await reportOf(branch, actId);
    for (const said of [
      'Enveloppes reçues',
      slip,
      references[0] ?? '?',
      STRANGE.join(' · '),
      'Le code du coursier n’a pas été donné à l’arrivée.',
      `Dossiers des enveloppes reçues : attendu ${FILES}, trouvé ${FILES - 1}`,
      'Recherché, pas encore retrouvé',
    ])
      expect(report).toContain(said);
  });

  it('is the difference of that day only', async () => {
    valueOf(await branch.call('day.open', { blanks: null }));
    expect(await arrivedOn(branch)).toBeUndefined();
    await exchange();
    expect(valueOf(await branch.call('sync.status', {}))).toMatchObject({ waiting: 0, parked: 0 });
  });

  it('is named in the report of the point, whose own totals agree', async () => {
    expect(await arrivedOn(point)).toBeUndefined();
    const { actId } = valueOf(await point.call('day.close', { counts: [], causes: [] }));
    const report = await reportOf(point, actId);
    for (const said of ['Dossiers recherchés', references[0] ?? '?']) expect(report).toContain(said);
    expect(report).not.toContain('Enveloppes reçues');
  });

  it('is said no more once the file left again', async () => {
    const next = valueOf(
      await point.call('envelopes.fill', { to: DEMONSTRATION.branchCode, fileIds: [] }),
    ).id;
    valueOf(await point.call('envelopes.add', { id: next, reference: references[0] ?? '' }));
    valueOf(await point.call('envelopes.close', { id: next }));
    await exchange();
    for (const page of [point, branch]) expect(await lostOn(page)).toEqual([]);
    valueOf(await point.call('day.open', { blanks: null }));
    const { actId } = valueOf(await point.call('day.close', { counts: [], causes: [] }));
    expect(await reportOf(point, actId)).not.toContain('Dossiers recherchés');
  });
});
