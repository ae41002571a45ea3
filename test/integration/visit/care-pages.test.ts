import sharp from 'sharp';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { findAttachmentSize } from '../../../central/attachments/attachment.repo.ts';
import { abandonAct } from '../../../electron/sync/outbox.repo.ts';
import { systemHttp, type Http } from '../../../electron/platform/http.ts';
import type { CareDraft, Deposited, PiecePage } from '../../../shared/domain/care/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { addDays, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { UPLOAD_PART_BYTES } from '../../../shared/protocol/uploads.ts';
import { pagesOf as pagesOfPdf } from '../../golden/support/tools.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { noisyPage } from '../../support/pages.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const today = new Date().toISOString().slice(0, 10) as PlainDate;
const DAYS_LATER_MS = 8 * 86_400_000;

let central: Central;
let house: TestCounter;
let other: TestCounter;
let agent: Page;
let point: Page;
let elsewhere: Page;
let insured: PersonRecord;
/** Parts of uploads that still go through before the line is cut; what was sent since. */
const line = { partsLeft: Infinity, offsets: [] as number[] };
const cutting: Http = (request) => {
  if (request.method !== 'PATCH') return systemHttp(request);
  if (line.partsLeft <= 0) return Promise.reject(new TypeError('fetch failed'));
  line.partsLeft -= 1;
  line.offsets.push(Number(request.headers?.['upload-offset']));
  return systemHttp(request);
};
let lateMs = 0;
const clock = {
  now: () => Date.now() + lateMs,
  today: () => new Date(Date.now() + lateMs).toISOString().slice(0, 10) as PlainDate,
};

beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
  house = await aCounter({ http: cutting, clock }, central);
  other = await aCounter({}, central);
  [agent, point, elsewhere] = [
    await house.signIn('1001'),
    await house.signIn('3001'),
    await other.signIn('1002'),
  ];
  valueOf(await agent.call('sync.now', {}));
  const [found] = valueOf(await agent.call('people.search', { text: MEMORABLE.pharmacist.number })).people;
  insured = valueOf(await agent.call('people.get', { id: found?.id as PersonRecord['id'] })).record;
});
afterAll(async () => {
  await house.close();
  await other.close();
  await central.close();
});

const plain = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 1100, channels: 3, background: { r: shade, g: shade, b: shade } } })
    .jpeg()
    .toBuffer();
const add = async (page: Page, picture: Promise<Buffer>, piece = 'prescription'): Promise<PiecePage> => {
  const image = (await picture).toString('base64');
  const { sha256 } = valueOf(await page.call('care.addPage', { personId: insured.id, image, isGrey: true }));
  return { piece, sha256 };
};
const aForm = (pages: PiecePage[], more: Partial<CareDraft> = {}): CareDraft => ({
  patientId: insured.id,
  kind: 'ordinary',
  firstActOn: addDays(today, -10),
  treatmentEndedOn: '',
  inpe: '101 234 567',
  fse: '',
  amount: '450,5',
  received: ['care-sheet', 'prescription'],
  pages,
  exception: '',
  ...more,
});
const deposit = async (page: Page, pages: PiecePage[]): Promise<Deposited> =>
  valueOf(await page.call('care.deposit', { personId: insured.id, form: aForm(pages) }));
const fileOf = async (page: Page, fileId: string) =>
  valueOf(await page.call('care.ofPerson', { personId: insured.id, after: null })).items.find(
    ({ file }) => file.id === fileId,
  );
const see = (page: Page, { sha256 }: PiecePage) => page.call('care.page', { personId: insured.id, sha256 });
const sync = async (page: Page) => valueOf(await page.call('sync.now', {}));
const sizeAtCentral = ({ sha256 }: PiecePage) => findAttachmentSize(central.ports.store, sha256);
const Count = z.object({ count: z.int() });
const countHere = () => {
  const db = house.counter.findHouse()?.db;
  if (!db) throw new Error('no store');
  return db.maybe(Count)`SELECT count(*) AS count FROM attachment`?.count ?? 0;
};

describe('pages of a care file', () => {
  it('stay with what is typed, for whoever types it, and those that are not kept go with the deposit', async () => {
    const before = countHere();
    const [kept, left] = [await add(agent, plain(200)), await add(agent, plain(210))];
    valueOf(await agent.call('care.saveDraft', { personId: insured.id, content: aForm([kept]) }));
    expect(valueOf(await agent.call('care.open', { personId: insured.id })).draft?.pages).toEqual([kept]);
    expect(valueOf(await see(agent, left))?.jpeg).toBeTruthy();
    expect(await see(elsewhere, kept)).toMatchObject({ ok: false, error: { code: 'not_found' } });
    expect(await see(point, kept)).toMatchObject({ ok: false, error: { code: 'access.denied' } });
    await deposit(agent, [kept]);
    expect(countHere()).toBe(before + 1);
    expect(await see(agent, left)).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it('leave after their act, go on after a cut from what arrived, and are seen at another counter of a branch', async () => {
    house.network.isUp = true;
    const page = await add(agent, noisyPage(2));
    line.partsLeft = 0;
    const done = await deposit(agent, [page]);
    await sync(agent);
    expect(await fileOf(elsewhere, done.fileId)).toMatchObject({ file: { pages: [page] } });
    expect(await sizeAtCentral(page)).toBeUndefined();
    expect(valueOf(await see(elsewhere, page))).toBeNull();
    line.partsLeft = 1;
    line.offsets = [];
    await sync(agent);
    expect(await sizeAtCentral(page)).toBeUndefined();
    line.partsLeft = Infinity;
    await sync(agent);
    expect(await sizeAtCentral(page)).toBeGreaterThan(UPLOAD_PART_BYTES);
    expect(line.offsets.filter((offset) => offset === 0)).toHaveLength(1);
    const [here, there] = [valueOf(await see(agent, page)), valueOf(await see(elsewhere, page))];
    expect(there).toEqual(here);
    // A page is no person's photo: that door does not give it.
    expect(
      valueOf(await elsewhere.call('people.photo', { personId: insured.id, sha256: page.sha256 })),
    ).toBeNull();
  });

  it('are nobody’s to see at a proximity point after the deposit, and its receipt tells how many there were', async () => {
    const pages = [await add(point, plain(90)), await add(point, plain(95))];
    expect(valueOf(await see(point, pages[0] ?? ({} as PiecePage)))?.jpeg).toBeTruthy();
    const done = await deposit(point, pages);
    for (const page of pages)
      expect(await see(point, page)).toMatchObject({ ok: false, error: { code: 'access.denied' } });
    expect(await fileOf(point, done.fileId)).toMatchObject({ file: { pages: [], received: [] } });
    expect(await fileOf(agent, done.fileId)).toMatchObject({ file: { pages } });
    const paper = valueOf(await point.call('papers.render', { kind: 'care-receipt', actId: done.actId }));
    expect(pagesOfPdf(Buffer.from(paper.pdf, 'base64')).join(' ')).toContain('2 pages numérisées');
  });

  it('are brought later at another counter, and the paper stays where it was', async () => {
    const done = await deposit(agent, []);
    await sync(agent);
    await sync(elsewhere);
    const page = await add(elsewhere, plain(140), 'invoice');
    const said = { fileId: done.fileId, pieces: ['invoice'], pages: [page] };
    const file = valueOf(await elsewhere.call('care.bring', said));
    expect(file).toMatchObject({ state: 'deposited' });
    await sync(elsewhere);
    await sync(agent);
    const here = await fileOf(agent, done.fileId);
    expect(here?.events.map(({ kind }) => kind)).toEqual(['deposited', 'piece-brought']);
    expect(here?.events.at(-1)).toMatchObject({ pieces: ['invoice'], pages: [page] });
    expect(valueOf(await see(agent, page))?.jpeg).toBeTruthy();
    expect((await fileOf(point, done.fileId))?.events.at(-1)).toMatchObject({ pieces: [], pages: [] });
    valueOf(await agent.call('care.move', { fileId: done.fileId, move: 'checked', pieces: [], reason: '' }));
  });

  it('of a deposit that is being typed stay when a piece is added to a file of before', async () => {
    const old = await deposit(agent, []);
    const typed = await add(agent, plain(61));
    valueOf(await agent.call('care.saveDraft', { personId: insured.id, content: aForm([typed]) }));
    const [page, left] = [await add(agent, plain(62), 'invoice'), await add(agent, plain(63), 'invoice')];
    valueOf(await agent.call('care.bring', { fileId: old.fileId, pieces: ['invoice'], pages: [page] }));
    expect(valueOf(await agent.call('care.open', { personId: insured.id })).draft?.pages).toEqual([typed]);
    expect(await see(agent, left)).toMatchObject({ ok: false, error: { code: 'not_found' } });
    await deposit(agent, [typed]);
  });

  it('leave with the deposit that is made anew after the first was given up', async () => {
    house.network.isUp = false;
    const first = await deposit(agent, [await add(agent, plain(71))]);
    house.counter.findHouse()?.db.write((tx) => abandonAct(tx, first.actId));
    const page = await add(agent, plain(71));
    await deposit(agent, [page]);
    house.network.isUp = true;
    await sync(agent);
    expect(await sizeAtCentral(page)).toBeGreaterThan(0);
  });

  it('are refused when they are of no piece, of too many, or no longer here; nothing is taken then', async () => {
    const gone = { piece: 'prescription', sha256: '9'.repeat(64) as PiecePage['sha256'] };
    const refused = await agent.call('care.deposit', { personId: insured.id, form: aForm([gone]) });
    expect(refused).toMatchObject({ ok: false, error: { code: 'care.page_gone' } });
    const many = Array.from({ length: 11 }, (_, index) => ({
      piece: 'prescription',
      sha256: String(index).padStart(64, '0') as PiecePage['sha256'],
    }));
    expect(await agent.call('care.deposit', { personId: insured.id, form: aForm(many) })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid' },
    });
    const done = await deposit(agent, []);
    const stray = await add(agent, plain(30), 'nothing');
    expect(
      await agent.call('care.bring', { fileId: done.fileId, pieces: ['invoice'], pages: [stray] }),
    ).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
  });

  it('leave the disk some days after they were sent, and come from the central when they are looked at', async () => {
    const page = await add(agent, plain(170));
    await deposit(agent, [page]);
    await sync(agent);
    expect(await sizeAtCentral(page)).toBeGreaterThan(0);
    const before = countHere();
    lateMs = DAYS_LATER_MS;
    await deposit(agent, []);
    expect(countHere()).toBeLessThan(before);
    house.network.isUp = true;
    lateMs = 0;
    expect(valueOf(await see(agent, page))?.jpeg).toBeTruthy();
  });
});
