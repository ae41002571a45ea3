import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { startCentral } from '../../../central/embedded.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { AgentMove } from '../../../shared/domain/care/index.ts';
import type { ReminderKind } from '../../../shared/domain/reminders/index.ts';
import { ActId, CareFileId, PersonId } from '../../../shared/kernel/ids.ts';
import { addDays } from '../../../shared/kernel/plain-date.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { at, type FakeTime } from '../../support/clock.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const POINT = 'DEMO-02';
const BRANCH = DEMONSTRATION.branchCode;
const DAY_MS = 86_400_000;

let clock: FakeTime;
let central: Central;
let far: TestCounter;
let near: TestCounter;
let point: Page;
let agent: Page;
let supervisor: Page;
let personId: PersonId;
beforeAll(async () => {
  clock = at('2026-03-02T09:00');
  central = await startCentral({ demonstration: true, clock, config: NO_LIMITS });
  far = await aCounter({ clock }, central, POINT);
  near = await aCounter({ clock }, central);
  [point, agent, supervisor] = [
    await far.signIn('3001'),
    await near.signIn('1001'),
    await near.signIn('2001'),
  ];
  const [found] = valueOf(await agent.call('people.search', { text: MEMORABLE.pharmacist.number })).people;
  // The point has asked for the person too.
  valueOf(await point.call('people.search', { text: MEMORABLE.pharmacist.number }));
  personId = PersonId.parse(found?.id);
});
afterAll(async () => {
  await far.close();
  await near.close();
  await central.close();
});

const days = (count: number) => clock.advance(count * DAY_MS);
const exchange = async () => {
  for (const page of [point, agent, point]) valueOf(await page.call('sync.now', {}));
};
const deposit = async (page: Page) =>
  valueOf(
    await page.call('care.deposit', {
      personId,
      form: {
        patientId: personId,
        kind: 'ordinary',
        firstActOn: addDays(clock.today(), -3),
        treatmentEndedOn: '',
        inpe: '101 234 567',
        fse: '',
        amount: '450',
        received: ['care-sheet'],
        exception: '',
      },
    }),
  );
const sleeping = async (page: Page, kind: ReminderKind | null = null) =>
  valueOf(await page.call('care.reminders', { kind, after: null })).items;
const kindsOf = async (page: Page, reference: string) =>
  (await sleeping(page)).flatMap((item) => (item.reference === reference ? [item.kind] : []));
/** What the report of a day that is opened and closed at once says. */
const closesDay = async (page: Page): Promise<string> => {
  valueOf(await page.call('day.open', { blanks: null }));
  const { tallies } = valueOf(await page.call('day.get', {}));
  const counts = tallies
    .filter(({ found }) => found === null)
    .map(({ code, expected }) => ({ code, found: expected }));
  const { actId } = valueOf(await page.call('day.close', { counts, causes: [] }));
  const { pdf } = valueOf(await page.call('day.report', { actId }));
  return pagesOf(Buffer.from(pdf, 'base64')).join(' ');
};
const wordsAbout = (reference: string) =>
  central.ports.store.all(z.object({ words_fr: z.string(), words_ar: z.string() }))`
    SELECT words_fr, words_ar FROM message WHERE words_fr LIKE ${`%${reference}%`} ORDER BY made_at`;
const move = async (fileId: string, step: AgentMove, pieces: string[] = []) =>
  agent.call('care.move', { fileId: CareFileId.parse(fileId), move: step, pieces, reason: '' });

describe('files that sleep', () => {
  it('are none on the day, and one is as soon as its delay is over, with its age, where it was last and the day’s closing told', async () => {
    const { fileId, reference } = await deposit(agent);
    expect(await sleeping(agent)).toEqual([]);
    clock.advance(2 * DAY_MS - 1000);
    expect(await sleeping(agent)).toEqual([]);
    clock.advance(2000);
    expect(await sleeping(agent)).toMatchObject([
      {
        fileId,
        reference,
        kind: 'to-envelope',
        days: 2,
        last: 'deposited',
        branch: { code: BRANCH },
        envelope: null,
        insured: { familyLatin: expect.any(String) as string },
      },
    ]);
    expect(valueOf(await agent.call('care.reminderCounts', {}))).toEqual({
      total: 1,
      kinds: [{ kind: 'to-envelope', count: 1 }],
    });
    expect(valueOf(await agent.call('day.get', {})).sleeping).toBe(1);
    const report = await closesDay(agent);
    for (const said of ['Dossiers à relancer', 'Pas encore parti : 1', 'لم ينطلق بعد'])
      expect(report).toContain(said);
    valueOf(await move(fileId, 'checked'));
    expect(await sleeping(agent)).toEqual([]);
  });

  it('follow the road: not taken away by the courier, then not arrived, which both ends see, then not checked', async () => {
    const { fileId, reference } = await deposit(point);
    const { id } = valueOf(
      await point.call('envelopes.fill', { to: BRANCH, fileIds: [CareFileId.parse(fileId)] }),
    );
    days(3);
    expect(await sleeping(point)).toMatchObject([{ kind: 'to-envelope', envelopeId: id }]);
    valueOf(await point.call('envelopes.close', { id }));
    await exchange();
    days(4);
    expect(await kindsOf(point, reference)).toEqual(['to-collect']);
    expect(await kindsOf(agent, reference)).toEqual([]);
    const courier = { name: 'Idriss', proof: 'signature' } as const;
    valueOf(await point.call('envelopes.collect', { id, courier }));
    await exchange();
    days(6);
    expect(await kindsOf(point, reference)).toEqual(['to-receive']);
    expect(await sleeping(agent, 'to-receive')).toMatchObject([
      { reference, envelopeId: id, last: 'collected' },
    ]);
    valueOf(await agent.call('envelopes.scan', { id, text: reference }));
    valueOf(await agent.call('envelopes.receive', { id }));
    await exchange();
    days(6);
    expect(await kindsOf(point, reference)).toEqual([]);
    expect(await kindsOf(agent, reference)).toEqual(['to-check']);
  });

  it('a piece that is not brought: the insured person is told again, the central has the words, and the file sleeps anew', async () => {
    const { fileId, reference } = await deposit(agent);
    valueOf(await move(fileId, 'checked'));
    expect(await move(fileId, 'reminded')).toMatchObject({ error: { code: 'care.not_now' } });
    valueOf(await move(fileId, 'piece-asked', ['invoice']));
    await exchange();
    days(16);
    expect(await kindsOf(agent, reference)).toEqual(['piece-awaited']);
    const { state, events } = valueOf(await move(fileId, 'reminded'));
    expect(state).toBe('piece-asked');
    expect(events.at(-1)).toMatchObject({ kind: 'reminded', branchCode: BRANCH });
    expect(await kindsOf(agent, reference)).toEqual([]);
    await exchange();
    const said = await wordsAbout(reference);
    expect(said).toHaveLength(3);
    for (const { words_fr: fr, words_ar: ar } of said) {
      expect(ar).toContain(reference);
      expect(fr).not.toMatch(/facture|invoice/iu);
    }
    expect(said[2]?.words_fr).toContain('attend toujours');
    days(16);
    expect(await kindsOf(agent, reference)).toEqual(['piece-awaited']);
    valueOf(await move(fileId, 'checked'));
    valueOf(await move(fileId, 'transmitted'));
    days(59);
    expect(await kindsOf(agent, reference)).toEqual([]);
    days(2);
    expect(await kindsOf(agent, reference)).toEqual(['answer-awaited']);
  });

  it('a piece that was brought: the file is to be checked, nobody is reminded, until one is asked anew', async () => {
    const { fileId, reference } = await deposit(agent);
    const before = valueOf(await agent.call('care.reminderCounts', {})).total;
    valueOf(await move(fileId, 'checked'));
    valueOf(await move(fileId, 'piece-asked', ['invoice']));
    clock.advance(1000);
    valueOf(
      await agent.call('care.bring', { fileId: CareFileId.parse(fileId), pieces: ['invoice'], pages: [] }),
    );
    expect(await move(fileId, 'reminded')).toMatchObject({ error: { code: 'care.not_now' } });
    days(6);
    expect(await kindsOf(agent, reference)).toEqual(['to-check']);
    expect((await sleeping(agent, 'to-check')).map((item) => item.reference)).toContain(reference);
    days(16);
    expect(await kindsOf(agent, reference)).toEqual(['to-check']);
    const { total, kinds } = valueOf(await agent.call('care.reminderCounts', {}));
    expect(total).toBeGreaterThan(before);
    expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(kinds.length);
    valueOf(await move(fileId, 'checked'));
    valueOf(await move(fileId, 'piece-asked', ['invoice']));
    days(16);
    expect(await kindsOf(agent, reference)).toEqual(['piece-awaited']);
    valueOf(await move(fileId, 'checked'));
    valueOf(await move(fileId, 'transmitted'));
  });

  it('a piece brought at another counter meanwhile: the reminder is set aside with its reason, and nobody is told', async () => {
    const { fileId, reference } = await deposit(agent);
    valueOf(await move(fileId, 'checked'));
    valueOf(await move(fileId, 'piece-asked', ['invoice']));
    await exchange();
    const beside = await aCounter({ clock }, central);
    try {
      const other = await beside.signIn('1002');
      valueOf(await other.call('people.search', { text: MEMORABLE.pharmacist.number }));
      valueOf(await other.call('care.ofPerson', { personId, after: null }));
      clock.advance(1000);
      near.network.isUp = false;
      const { events } = valueOf(await move(fileId, 'reminded'));
      const { sourceId } = events.at(-1) ?? {};
      valueOf(
        await other.call('care.bring', { fileId: CareFileId.parse(fileId), pieces: ['invoice'], pages: [] }),
      );
      valueOf(await other.call('sync.now', {}));
      near.network.isUp = true;
      await exchange();
      const actId = ActId.parse(sourceId);
      expect(valueOf(await agent.call('sync.getParked', { actId })).item).toMatchObject({
        refusal: 'care_file_moved',
      });
      valueOf(await agent.call('sync.resolve', { actId, decision: 'abandon', reason: 'apportée' }));
      expect(await sleeping(agent, 'piece-awaited')).toEqual([]);
      expect(await wordsAbout(reference)).toHaveLength(2);
    } finally {
      near.network.isUp = true;
      await beside.close();
    }
  });

  it('come a page at a time, those that sleep longest first, each once', async () => {
    for (let left = 0; left < 35; left += 1) {
      await deposit(agent);
      clock.advance(1000);
    }
    days(3);
    const first = valueOf(await agent.call('care.reminders', { kind: 'to-envelope', after: null }));
    const second = valueOf(await agent.call('care.reminders', { kind: 'to-envelope', after: first.next }));
    const all = [...first.items, ...second.items];
    expect([first.items.length, second.next]).toEqual([30, null]);
    expect(new Set(all.map(({ fileId }) => fileId)).size).toBe(all.length);
    expect(all.map(({ since }) => since)).toEqual(all.map(({ since }) => since).toSorted());
    expect(valueOf(await agent.call('care.reminderCounts', {})).kinds).toContainEqual({
      kind: 'to-envelope',
      count: all.length,
    });
  });

  it('sleep after the days that a supervisor sets, which the journal keeps; an agent sets none', async () => {
    const wanted = [{ kind: 'to-envelope', days: 30 }] as const;
    expect(await agent.call('care.setReminderDelays', { delays: [...wanted] })).toMatchObject({
      error: { code: 'access.denied' },
    });
    const { delays } = valueOf(await supervisor.call('care.setReminderDelays', { delays: [...wanted] }));
    expect(delays[0]).toEqual({ kind: 'to-envelope', days: 30, byDefault: 2, origin: 'set' });
    expect(await sleeping(agent, 'to-envelope')).toEqual([]);
    const back = [{ kind: 'to-envelope', days: 2 }] as const;
    const after = valueOf(await supervisor.call('care.setReminderDelays', { delays: [...back] }));
    expect(after.delays[0]).toMatchObject({ days: 2, origin: 'house' });
    expect((await sleeping(agent, 'to-envelope')).length).toBeGreaterThan(0);
    expect(delays.find(({ kind }) => kind === 'answer-awaited')).toMatchObject({ days: 60, origin: 'law' });
    const told = near.counter
      .findHouse()
      ?.db.raw.prepare(`SELECT detail FROM journal WHERE action = 'reminders.configured' ORDER BY seq`)
      .pluck()
      .all();
    expect(told).toEqual(['to-envelope 30', 'to-envelope 2']);
  });
});
