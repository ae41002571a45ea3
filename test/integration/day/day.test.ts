import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { COMMANDS } from '../../../central/cli/commands.ts';
import { readCommandLine } from '../../../central/cli/options.ts';
import { listAnchors } from '../../../electron/modules/day/index.ts';
import { verifyJournal } from '../../../electron/modules/journal/index.ts';
import type { Database } from '../../../electron/db/database.ts';
import { openFile } from '../../../electron/modules/imports/reading/index.ts';
import { replaceAct } from '../../../electron/sync/decisions.repo.ts';
import { Act } from '../../../shared/protocol/acts.ts';
import type { DifferenceCause, HandCount } from '../../../shared/domain/day/index.ts';
import { readCodes } from '../../golden/support/barcodes.ts';
import { pagesOf, picturesOf } from '../../golden/support/tools.ts';
import { aPersonWithPhoto } from '../../support/cards.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';

let house: TestCounter;
let page: Page;
let supervisor: Page;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('1001');
  supervisor = await house.signIn('2001');
});
afterAll(() => house.close());

const store = (): Database => {
  const db = house.counter.findHouse()?.db;
  if (!db) throw new Error('an open house');
  return db;
};
const day = async () => valueOf(await page.call('day.get', {}));
const close = (counts: readonly HandCount[] = [], causes: readonly DifferenceCause[] = []) =>
  page.call('day.close', { counts: [...counts], causes: [...causes] });
const reportOf = async (actId: string) => valueOf(await page.call('day.report', { actId }));
const textOf = ({ pdf }: { readonly pdf: string }): string => pagesOf(Buffer.from(pdf, 'base64')).join(' ');
const sent = () =>
  expect
    .poll(async () => valueOf(await page.call('sync.now', {})), { timeout: 20_000 })
    .toMatchObject({ waiting: 0, parked: 0 });
const refused = (code: string, params?: object) => ({
  ok: false,
  error: { code, ...(params && { params }) },
});
const cellsOf = async (withAgents: boolean, language: 'fr' | 'ar') => {
  const { fileName, base64 } = valueOf(
    await supervisor.call('day.exportWorkbook', { span: 'today', withAgents, language }),
  );
  expect(fileName).toMatch(/^activite-.*\.xlsx$/u);
  const bytes = Buffer.from(base64, 'base64');
  const { rows } = await openFile({ parts: () => [bytes] }, undefined);
  const cells: string[] = [];
  for await (const row of rows()) cells.push(row.cells.join('|'));
  return cells.join('\n');
};
const Anchor = z.object({ reference: z.string(), entries: z.int(), head: z.string(), differences: z.int() });
const atCentral = () =>
  house.central.ports.store.all(Anchor)`
    SELECT reference, journal_entries AS entries, journal_head AS head, differences FROM closed_day ORDER BY journal_entries`;

describe('the day of a workstation', () => {
  it('opens once, and what was done before its opening belongs to it', async () => {
    expect(await close()).toMatchObject(refused('day.not_open'));
    const { id } = await aPersonWithPhoto(page, 611);
    const { actId } = valueOf(await page.call('cards.issue', { personId: id }));
    expect((await day()).open).toBeNull();
    valueOf(await page.call('day.open', { blanks: 50 }));
    expect(await page.call('day.open', { blanks: null })).toMatchObject(refused('day.already_open'));
    valueOf(await page.call('papers.print', { kind: 'card', actId }));
    const { open, acts, tallies } = await day();
    expect(open).toMatchObject({ number: 1, openedBy: '1001', blanks: 50 });
    expect(acts).toEqual(
      expect.arrayContaining([
        { kind: 'card.issued', count: 1 },
        { kind: 'registration.submitted', count: 1 },
      ]),
    );
    expect(tallies).toEqual([
      { code: 'receipts', expected: 1, found: 1 },
      { code: 'papers', expected: 0, found: 0 },
      { code: 'cards', expected: 1, found: 1 },
      { code: 'to_hand', expected: 1, found: null },
      { code: 'blanks', expected: 49, found: null },
      expect.objectContaining({ code: 'queue' }),
    ]);
  });

  it('closes once everything is counted and each difference has a cause, in words where it is none of the list', async () => {
    const toHand = { code: 'to_hand', found: 1 } as const;
    const blanks = { code: 'blanks', found: 47 } as const;
    expect(await close([toHand])).toMatchObject(refused('day.uncounted', { count: 1 }));
    expect(await close([toHand, blanks])).toMatchObject(refused('day.unexplained', { count: 1 }));
    const vague = { code: 'blanks', cause: 'other', typed: '' } as const;
    expect(await close([toHand, blanks], [vague])).toMatchObject(refused('day.unexplained', { count: 1 }));
    expect((await day()).open).not.toBeNull();

    const cause = { code: 'blanks', cause: 'damaged', typed: 'Deux cartes pliées.' } as const;
    const { actId, reference } = valueOf(await close([toHand, blanks], [cause]));
    expect(reference).toMatch(/^RJ-.{3}-\d\d-000001$/);
    expect((await day()).open).toBeNull();
    const report = await reportOf(actId);
    expect(report).toMatchObject({ kind: 'day-report', reference, duplicate: false });
    const text = textOf(report);
    for (const said of ['attendu 49, trouvé 47', 'Abîmé ou détruit — Deux cartes pliées.', reference])
      expect(text).toContain(said);
    valueOf(await page.call('day.printReport', { actId }));
    expect(await reportOf(actId)).toMatchObject({ duplicate: true });
  });

  it('writes the head of the journal on its report, in the seal of it, and at the central', async () => {
    const { last } = await day();
    const [anchor, ...more] = listAnchors(store());
    if (!anchor || !last) throw new Error('a closed day');
    expect(more).toEqual([]);
    await sent();
    const { pdf } = await reportOf(last.actId);
    const [picture] = picturesOf(Buffer.from(pdf, 'base64'), 300);
    const seal = (await readCodes(picture ?? Buffer.alloc(0))).get('QRCode') ?? '';
    const found = valueOf(await page.call('people.search', { text: seal }));
    expect(found.seal?.claims).toMatchObject({
      paper: 'day-report',
      reference: last.reference,
      fullName: '',
      journal: `${anchor.seq}:${anchor.hash}`,
    });
    expect(await atCentral()).toEqual([
      { reference: last.reference, entries: anchor.seq, head: anchor.hash, differences: 1 },
    ]);
    expect((await day()).last).toMatchObject({ state: 'accepted', differences: 1 });
    expect(valueOf(await supervisor.call('day.list', { before: null, limit: 5 }))).toMatchObject({
      days: [{ number: 1, reference: last.reference }],
      more: false,
    });
  });

  it('begins where the one before ended: nothing is counted twice, nothing falls in between', async () => {
    await aPersonWithPhoto(page, 612);
    valueOf(await page.call('day.open', { blanks: null }));
    const { acts, tallies } = await day();
    expect(acts).toContainEqual({ kind: 'registration.submitted', count: 1 });
    expect(acts.map(({ kind }) => kind)).not.toContain('day.closed');
    expect(tallies).toContainEqual({ code: 'receipts', expected: 1, found: 1 });
    expect(tallies.map(({ code }) => code)).not.toContain('blanks');
  });

  it('leaves an act that is corrected afterwards in the day of the one that it replaces', async () => {
    const db = store();
    const { acts, tallies } = await day();
    const [{ id = '', payload = '{}' } = {}] = db.all(z.object({ id: z.string(), payload: z.string() }))`
      SELECT id, payload FROM act WHERE day_number = 1 AND kind = 'registration.submitted'`;
    const corrected = Act.parse({ ...(JSON.parse(payload) as object), id: randomUUID() });
    const why = { decision: 'resend', at: '2026-03-02T10:00:00.000Z', by: '1001', reason: 'r' } as const;
    db.write((tx) => replaceAct(tx, id, corrected, why));
    expect((await day()).acts).toEqual(acts);
    const receipts = tallies.find(({ code }) => code === 'receipts');
    expect((await day()).tallies).toContainEqual(receipts);
    db.raw.exec(`UPDATE act SET state = 'accepted' WHERE id = '${corrected.id}'`);
  });

  it('does not agree when a receipt that was numbered is in no register any more', async () => {
    const { raw } = store();
    raw.exec(`UPDATE act SET reference = NULL WHERE reference LIKE 'RC-%-000002'`);
    const { tallies } = await day();
    expect(tallies).toContainEqual({ code: 'receipts', expected: 1, found: 0 });
    const toHand = { code: 'to_hand', found: 1 } as const;
    expect(await close([toHand])).toMatchObject(refused('day.unexplained', { count: 1 }));
    const cause = { code: 'receipts', cause: 'breakdown', typed: '' } as const;
    const { reference } = valueOf(await close([toHand], [cause]));
    await sent();
    expect((await atCentral()).map((row) => row.reference)).toEqual([
      expect.stringContaining('RJ-'),
      reference,
    ]);
  });

  it('is an anchor of the journal: a row written anew with a good chain is found', async () => {
    const db = store();
    const anchors = listAnchors(db);
    expect(verifyJournal(db, anchors).breaks).toEqual([]);
    const [device] = await house.central.ports.store.all(z.object({ device_id: z.string() }))`
      SELECT DISTINCT device_id FROM closed_day`;
    const line = readCommandLine(['anchors', device?.device_id ?? '']);
    const told = await COMMANDS['anchors']?.(house.central.ports, line, () => '');
    const [first, second] = anchors.map(({ seq, hash }) => `${seq}:${hash}`);
    expect(told?.split('\n').map((row) => row.includes('grandi'))).toEqual([false, false]);
    expect(told?.split('\n')[0]).toContain(second);
    expect(told?.split('\n')[1]).toContain(first);
    const [{ seq = 0 } = {}] = anchors;
    expect(verifyJournal(db, [{ seq, hash: 'f'.repeat(64) }]).breaks).toEqual([{ kind: 'anchor', seq }]);
  });

  it('gives its figures to a supervisor, and a file that names nobody unless it is asked to', async () => {
    const figures = valueOf(await supervisor.call('day.figures', { span: 'week' }));
    expect(figures.days).toHaveLength(7);
    expect(figures.days.at(-1)?.count).toBe(figures.kinds.reduce((sum, { count }) => sum + count, 0));
    expect(figures.agents).toMatchObject([{ number: '1001' }]);
    expect(figures.exchanges).toMatchObject({ waiting: 0, parked: 0 });
    const save = async (withAgents: boolean) =>
      valueOf(await supervisor.call('day.exportFigures', { span: 'today', withAgents, language: 'fr' })).text;
    const bare = await save(false);
    expect(bare).toContain('registration.submitted;Immatriculation;2;0');
    expect(bare).not.toContain('1001');
    expect(await save(true)).toContain('registration.submitted;Immatriculation;1001;2;0');
    expect(
      store().raw.prepare(`SELECT detail FROM journal WHERE action = 'figures.exported'`).pluck().all(),
    ).toEqual([expect.not.stringContaining('agents'), expect.stringContaining('agents')]);
  });

  it('gives them as a workbook in which agents have a rank only, unless it is asked', async () => {
    const bare = await cellsOf(false, 'fr');
    expect(bare).toContain('registration.submitted|Immatriculation|Agent 1|2|0');
    expect(bare).not.toContain('1001');
    const [{ nameFr = '', nameAr = '' } = {}] = valueOf(
      await supervisor.call('day.figures', { span: 'today' }),
    ).agents;
    expect(bare).not.toContain(nameFr);
    expect(await cellsOf(true, 'fr')).toContain(`|1001|${nameFr}|2|0`);
    expect(await cellsOf(true, 'ar')).toContain(`|1001|${nameAr}|2|0`);
  });

  it('counts a refusal of the central whatever became of it, the same everywhere, and none that it never heard of', async () => {
    const { raw } = store();
    const [one = '', other = ''] = z
      .array(z.string())
      .parse(
        raw
          .prepare(
            `SELECT id FROM act WHERE kind = 'registration.submitted' AND state = 'accepted' ORDER BY id`,
          )
          .pluck()
          .all(),
      );
    const before = raw.prepare('SELECT id, agent_number, state, refusal FROM act WHERE id IN (?, ?)');
    const rows = z
      .array(z.object({ id: z.string(), agent_number: z.string(), state: z.string(), refusal: z.null() }))
      .parse(before.all(one, other));
    const put = raw.prepare('UPDATE act SET agent_number = ?, state = ?, refusal = ? WHERE id = ?');
    // somebody whose only act was refused, then taken back; and one that a supervisor did not approve
    put.run('1002', 'abandoned', 'signature', one);
    put.run('1001', 'parked', 'not_approved', other);
    try {
      const { days, kinds, agents, refusals, exchanges } = valueOf(
        await supervisor.call('day.figures', { span: 'today' }),
      );
      expect(refusals).toEqual([{ code: 'signature', count: 1 }]);
      expect(days.map(({ refused: count }) => count)).toEqual([1]);
      expect(kinds).toContainEqual({ kind: 'registration.submitted', count: 1, refused: 1 });
      expect(agents).toContainEqual(expect.objectContaining({ number: '1002', count: 0, refused: 1 }));
      expect(exchanges.parkedNow).toBe(0);
      const { text } = valueOf(
        await supervisor.call('day.exportFigures', { span: 'today', withAgents: false, language: 'fr' }),
      );
      expect(text).toContain('registration.submitted;Immatriculation;1;1');
      const book = await cellsOf(false, 'fr');
      expect(book).toContain('registration.submitted|Immatriculation|Agent 1|1|0');
      expect(book).toContain('registration.submitted|Immatriculation|Agent 2|0|1');
      // an act taken back that nobody refused is in no line
      put.run('1002', 'abandoned', null, one);
      expect(await cellsOf(false, 'fr')).not.toContain('Agent 2');
    } finally {
      for (const { id, agent_number: agent, state } of rows) put.run(agent, state, null, id);
    }
  });

  it('keeps what was counted and named before the closing, for whoever comes back to the screen', async () => {
    const typed = {
      counts: [{ code: 'to_hand', found: 1 }],
      causes: [{ code: 'to_hand', cause: 'other', typed: '' }],
    } as const;
    const keep = () => page.call('day.saveTyped', { counts: [...typed.counts], causes: [...typed.causes] });
    valueOf(await keep());
    expect((await day()).typed).toEqual({ counts: [], causes: [] });
    valueOf(await page.call('day.open', { blanks: null }));
    valueOf(await keep());
    expect((await day()).typed).toEqual(typed);
    valueOf(await close([{ code: 'to_hand', found: 1 }]));
    expect((await day()).typed).toEqual({ counts: [], causes: [] });
  });
});
