import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../central/cli/commands.ts';
import { readCommandLine } from '../../../central/cli/options.ts';
import { startCentral } from '../../../central/embedded.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import type { CareDraft, Deposited } from '../../../shared/domain/care/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { addDays, addMonths, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const ALL = ['care-sheet', 'prescription', 'invoice'];

let central: Central;
let house: TestCounter;
let other: TestCounter;
let agent: Page;
let point: Page;
let insured: PersonRecord;
const today = new Date().toISOString().slice(0, 10) as PlainDate;

beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
  house = await aCounter({}, central);
  other = await aCounter({}, central);
  agent = await house.signIn('1001');
  point = await house.signIn('3001');
  valueOf(await agent.call('sync.now', {}));
  const [found] = valueOf(await agent.call('people.search', { text: MEMORABLE.pharmacist.number })).people;
  insured = valueOf(await agent.call('people.get', { id: found?.id as PersonRecord['id'] })).record;
  valueOf(await agent.call('rights.check', { personId: insured.id }));
});
afterAll(async () => {
  await house.close();
  await other.close();
  await central.close();
});

const aForm = (more: Partial<CareDraft> = {}): CareDraft => ({
  patientId: insured.id,
  kind: 'ordinary',
  firstActOn: addDays(today, -10),
  treatmentEndedOn: '',
  inpe: '101 234 567',
  fse: '',
  amount: '450,5',
  received: ALL,
  pages: [],
  exception: '',
  ...more,
});
const deposit = async (page: Page, more: Partial<CareDraft> = {}): Promise<Deposited> =>
  valueOf(await page.call('care.deposit', { personId: insured.id, form: aForm(more) }));
const filesOf = async (page: Page) =>
  valueOf(await page.call('care.ofPerson', { personId: insured.id, after: null })).items;
const fileOf = async (page: Page, fileId: string) =>
  (await filesOf(page)).find(({ file }) => file.id === fileId);
const command = async (...words: string[]): Promise<string> => {
  const line = readCommandLine(words);
  return (await COMMANDS[line.command]?.(central.ports, line, () => '')) ?? '';
};
const receiptOf = async (page: Page, { actId }: Deposited): Promise<string> => {
  const paper = valueOf(await page.call('papers.render', { kind: 'care-receipt', actId }));
  return pagesOf(Buffer.from(paper.pdf, 'base64')).join(' ');
};

describe('a care file at the counter', () => {
  it('is taken in whole: its number, its receipt, its words for the insured, nothing to warn of', async () => {
    const done = await deposit(agent);
    expect(done.reference).toMatch(/^RC-/);
    expect(done.message.fr).toContain(done.reference);
    expect(done.message.fr).not.toContain('101234567');
    const left = await fileOf(agent, done.fileId);
    expect(left).toMatchObject({
      state: 'deposited',
      file: { inpe: '101234567', amountCentimes: 45_050, missing: [], warnings: [], rights: 'open' },
      patient: { relation: 'self' },
    });
    const text = await receiptOf(agent, done);
    expect(text).toContain(done.reference);
    expect(text).toContain('450,50');
  });

  it('is taken in late, with what is missing, and both are kept', async () => {
    const child = insured.family.find(({ kind }) => kind === 'child');
    const done = await deposit(agent, {
      patientId: child?.id ?? '',
      firstActOn: addMonths(today, -4),
      received: ['care-sheet'],
      inpe: '',
    });
    expect(await fileOf(agent, done.fileId)).toMatchObject({
      file: {
        deadline: { verdict: 'late' },
        missing: ['prescription', 'invoice'],
        warnings: ['late', 'missing', 'no-inpe'],
      },
      patient: { relation: 'child' },
    });
  });

  it('in its last days says so, and a treatment that went on counts from its end', async () => {
    const look = async (facts: object) =>
      valueOf(await agent.call('care.look', { personId: insured.id, kind: 'ordinary', ...facts })).deadline
        ?.verdict;
    const start = addMonths(today, -2);
    expect(await look({ firstActOn: addDays(start, 3) })).toBe('last-days');
    expect(await look({ firstActOn: addMonths(today, -6) })).toBe('late');
    expect(await look({ firstActOn: addMonths(today, -6), treatmentEndedOn: addDays(today, -5) })).toBe(
      'in-time',
    );
  });

  it('over the limit at a proximity point wants a reason, which stays on the file', async () => {
    const refused = await point.call('care.deposit', {
      personId: insured.id,
      form: aForm({ amount: '5000' }),
    });
    expect(refused).toMatchObject({ ok: false, error: { fields: { exception: 'field.required' } } });
    const done = await deposit(point, { amount: '7200', exception: 'Aucune agence à portée.' });
    expect(await fileOf(agent, done.fileId)).toMatchObject({
      file: { exception: 'Aucune agence à portée.', warnings: ['limit'] },
    });
    const atBranch = await deposit(agent, { amount: '7200' });
    expect(await fileOf(agent, atBranch.fileId)).toMatchObject({ file: { exception: null, warnings: [] } });
  });

  it('shows no medical detail to a proximity point after the deposit, which prints its receipt and no other paper', async () => {
    const done = await deposit(point);
    expect(await fileOf(point, done.fileId)).toMatchObject({
      file: { inpe: null, received: [], missing: [] },
    });
    expect(await receiptOf(point, done)).toContain(done.reference);
    const paper = await point.call('papers.render', { kind: 'attestation', actId: done.actId });
    expect(paper).toMatchObject({ ok: false, error: { code: 'access.denied' } });
  });

  it('refuses what cannot be, field by field, and keeps what was typed', async () => {
    const typed = aForm({ firstActOn: addDays(today, 1), inpe: 'A12', amount: 'beaucoup' });
    valueOf(await agent.call('care.saveDraft', { personId: insured.id, content: typed }));
    expect(await agent.call('care.deposit', { personId: insured.id, form: typed })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', fields: { inpe: 'field.digits_only', amount: 'field.amount' } },
    });
    expect(valueOf(await agent.call('care.open', { personId: insured.id })).draft).toEqual(typed);
    await deposit(agent);
    expect(valueOf(await agent.call('care.open', { personId: insured.id })).draft).toBeNull();
  });

  it('is followed by every counter of the branch, to the answer of the managing body', async () => {
    const done = await deposit(agent);
    valueOf(await agent.call('sync.now', {}));
    const move = async (step: 'checked' | 'piece-asked' | 'transmitted', pieces: string[] = []) =>
      valueOf(await agent.call('care.move', { fileId: done.fileId, move: step, pieces, reason: '' }));
    await move('checked');
    await move('piece-asked', ['invoice']);
    await move('checked');
    await move('transmitted');
    const again = await agent.call('care.move', {
      fileId: done.fileId,
      move: 'checked',
      pieces: [],
      reason: '',
    });
    expect(again).toMatchObject({ ok: false, error: { code: 'care.not_now' } });
    valueOf(await agent.call('sync.now', {}));

    await expect(command('care', 'paid', done.reference, '--amount', '300')).rejects.toThrow(
      'doit être transmis',
    );
    await command('care', 'granted', done.reference, '--amount', '315,20');
    await command('care', 'paid', done.reference, '--amount', '315,20');
    valueOf(await agent.call('sync.now', {}));
    const elsewhere = await other.signIn('1001');
    valueOf(await elsewhere.call('sync.now', {}));
    const here = await fileOf(agent, done.fileId);
    expect(here).toMatchObject({ state: 'paid' });
    expect(here?.events.map(({ kind }) => kind)).toEqual([
      'deposited',
      'checked',
      'piece-asked',
      'checked',
      'transmitted',
      'granted',
      'paid',
    ]);
    expect(here?.events.at(-1)).toMatchObject({ amountCentimes: 31_520, agentNumber: null });
    expect(await fileOf(elsewhere, done.fileId)).toEqual(here);
  });

  it('is told at any counter that asks, and found there by the reference of its receipt; without network, as it was last told', async () => {
    const done = await deposit(agent);
    valueOf(await agent.call('sync.now', {}));
    const asks = await other.signIn('1001');
    // Nothing was exchanged here since: the central is asked, and what it says is kept.
    expect(await fileOf(asks, done.fileId)).toMatchObject({ state: 'deposited' });
    const { people } = valueOf(await asks.call('people.search', { text: done.reference }));
    expect(people.map(({ id }) => id)).toEqual([insured.id]);
    other.network.isUp = false;
    expect(await fileOf(asks, done.fileId)).toMatchObject({ state: 'deposited' });
    other.network.isUp = true;
  });

  it('moves on without network, and tells the same story once it is back', async () => {
    house.network.isUp = false;
    const done = await deposit(agent);
    valueOf(await agent.call('care.move', { fileId: done.fileId, move: 'checked', pieces: [], reason: '' }));
    expect(await fileOf(agent, done.fileId)).toMatchObject({ state: 'checked' });
    house.network.isUp = true;
    valueOf(await agent.call('sync.now', {}));
    expect((await fileOf(agent, done.fileId))?.events.map(({ kind }) => kind)).toEqual([
      'deposited',
      'checked',
    ]);
  });
});

describe('the words for insured people', () => {
  const commandWith = async (input: string, ...words: string[]): Promise<string> => {
    const line = readCommandLine(words);
    return (await COMMANDS[line.command]?.(central.ports, line, () => input)) ?? '';
  };
  const waiting = async () =>
    (await command('messages'))
      .split('\n')
      .filter((line) => line !== '')
      .map(
        (line) => JSON.parse(line) as { readonly id: string; readonly mobile: string; readonly fr: string },
      );

  it('are given to the operator’s gateway with where to send them, again and again until it says that they left', async () => {
    const { actId, reference } = await deposit(agent);
    valueOf(await agent.call('sync.now', {}));
    const mine = async () => (await waiting()).find(({ id }) => id === (actId as string));
    expect(await mine()).toMatchObject({ mobile: insured.contacts.mobile });
    expect((await mine())?.fr).toContain(reference);
    expect(await commandWith(`${actId}\n`, 'messages', 'sent')).toMatch(/ : 1\..* : 0\./u);
    expect(await commandWith(`${actId}\n${actId}\n`, 'messages', 'sent')).toMatch(/ : 0\..* : 1\./u);
    expect(await mine()).toBeUndefined();
    const seen = await command('access-log', '--number', insured.registrationNumber ?? '');
    expect(seen).toContain('terminal  messages');
  });

  it('are not marked by what is no id: nothing is', async () => {
    const before = await waiting();
    await expect(
      commandWith(`${before[0]?.id ?? ''}\npas un identifiant`, 'messages', 'sent'),
    ).rejects.toThrow('2');
    expect(await waiting()).toEqual(before);
  });
});
