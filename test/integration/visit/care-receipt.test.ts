import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import type { CareDraft, Deposited } from '../../../shared/domain/care/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { addDays, type PlainDate } from '../../../shared/kernel/plain-date.ts';
import { pagesOf, picturesOf, readWithZbar } from '../../golden/support/tools.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const today = new Date().toISOString().slice(0, 10) as PlainDate;
const shown = (day: string): string => day.split('-').toReversed().join('/');

let central: Central;
let house: TestCounter;
let agent: Page;
let point: Page;
let insured: PersonRecord;
let suspended: PersonRecord;

const personOf = async (number: string): Promise<PersonRecord> => {
  const [found] = valueOf(await agent.call('people.search', { text: number })).people;
  const { record } = valueOf(await agent.call('people.get', { id: found?.id as PersonRecord['id'] }));
  valueOf(await agent.call('rights.check', { personId: record.id }));
  return record;
};
beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
  house = await aCounter({}, central);
  [agent, point] = [await house.signIn('1001'), await house.signIn('3001')];
  valueOf(await agent.call('sync.now', {}));
  insured = await personOf(MEMORABLE.pharmacist.number);
  suspended = await personOf(SUSPENDED);
});
afterAll(async () => {
  await house.close();
  await central.close();
});
/** Contributions unpaid: rights suspended (docs of the demonstration). */
const SUSPENDED = '700000005';

const aForm = (more: Partial<CareDraft> = {}): CareDraft => ({
  patientId: insured.id,
  kind: 'ordinary',
  firstActOn: addDays(today, -10),
  treatmentEndedOn: '',
  inpe: '101234567',
  fse: '',
  amount: '450,50',
  received: ['care-sheet', 'prescription', 'invoice'],
  pages: [],
  exception: '',
  ...more,
});
const tried = (page: Page, more: Partial<CareDraft> = {}, record = insured) =>
  page.call('care.deposit', { personId: record.id, form: aForm({ patientId: record.id, ...more }) });
const deposit = async (page: Page, more: Partial<CareDraft> = {}, record = insured): Promise<Deposited> =>
  valueOf(await tried(page, more, record));
const receiptOf = async (page: Page, { actId }: Deposited): Promise<string> => {
  const paper = valueOf(await page.call('papers.render', { kind: 'care-receipt', actId }));
  return pagesOf(Buffer.from(paper.pdf, 'base64')).join(' ').replace(/\s+/gu, ' ');
};
/** What a reader of its code learns. */
const sealOf = async (page: Page, { actId }: Deposited) => {
  const { pdf } = valueOf(await page.call('papers.render', { kind: 'care-receipt', actId }));
  const [picture = Buffer.alloc(0)] = picturesOf(Buffer.from(pdf, 'base64'), 300);
  const code = readWithZbar(picture).find((line) => line.startsWith('QR-Code:')) ?? '';
  return valueOf(await agent.call('people.search', { text: code.replace('QR-Code:', '') })).seal?.claims;
};
const warningsOf = async ({ fileId }: Deposited, record = insured) => {
  const { items } = valueOf(await agent.call('care.ofPerson', { personId: record.id, after: null }));
  return items.find(({ file }) => file.id === fileId)?.file.warnings;
};

describe('the receipt of a care file and the words that follow it', () => {
  it('foresee what the screen foresaw, and promise nothing: rights that are suspended, a delay that is over', async () => {
    const done = await deposit(agent, { firstActOn: addDays(today, -130) }, suspended);
    const text = await receiptOf(agent, done);
    for (const said of [
      'Droits au jour du dépôt',
      'Suspendus',
      'sera sans doute rejeté',
      'Hors délai depuis',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('silence');
    expect(text).toContain('il ne vaut pas accord de remboursement');
    expect(done.message.fr).toContain('sera sans doute rejeté');
    expect(done.message.fr).toContain('hors délai');
    expect(done.message.ar).toContain('خارج الأجل');
    expect((await deposit(agent)).message.fr).not.toContain('rejeté');
  });

  it('never call whole a file whose sheet names no practitioner and no amount', async () => {
    const done = await deposit(agent, { inpe: '', amount: '' });
    expect(await warningsOf(done)).toEqual(['no-inpe', 'no-amount']);
    const text = await receiptOf(agent, done);
    expect(text).toContain('(sauf l’INPE et le montant, non indiqués)');
    expect(text.match(/Non indiqué/gu)).toHaveLength(2);
    expect(text).toContain('À compléter sur la feuille de soins : INPE du praticien et montant.');
    expect(text).not.toContain('complet.');
    expect(done.message.fr).not.toContain('Aucune pièce ne manque');
    expect(done.message.fr).toContain('La feuille de soins est à compléter');

    const whole = await deposit(agent);
    expect(await receiptOf(agent, whole)).toContain('Aucune : le dossier est complet.');
    expect(whole.message.fr).toContain('Aucune pièce ne manque.');
  });

  it('ask for originals, and say that nothing can be done without the sheet', async () => {
    const done = await deposit(agent, { received: [] });
    expect(await warningsOf(done)).toEqual(['missing', 'no-sheet']);
    const text = await receiptOf(agent, done);
    expect(text).toContain('La feuille de soins n’a pas été remise');
    expect(text).toContain('Apportez l’original de chaque pièce');
    expect(text).not.toContain('copie simple');
    expect(done.message.fr).toContain('Sans feuille de soins');
    // The number of an electronic sheet is a sheet.
    expect(await warningsOf(await deposit(agent, { received: [], fse: 'FSE-1' }))).toEqual(['missing']);
  });

  it('name a woman as one, and the birth of nobody at a proximity point: in ink or in the seal, the year alone', async () => {
    const { birth } = insured.identity;
    const atBranch = await receiptOf(agent, await deposit(agent));
    expect(atBranch).toContain('L’assurée elle-même');
    expect(atBranch).toContain('المريضة');
    expect(atBranch).toContain('لها نفسها');
    expect(atBranch).toContain(shown(birth));
    const child = insured.family.find(({ kind }) => kind === 'child');
    for (const patient of [insured.identity, child]) {
      const done = await deposit(point, { patientId: patient === child ? (child?.id ?? '') : insured.id });
      const left = await receiptOf(point, done);
      expect(left).not.toContain(shown(patient?.birth ?? ''));
      expect(left).toContain(patient?.birth.slice(0, 4));
      expect((await sealOf(point, done))?.birth).toBe(insured.identity.birth.slice(0, 4));
      // Whoever draws it again.
      expect(await receiptOf(agent, done)).not.toContain(shown(patient?.birth ?? ''));
    }
  });
});

describe('what is asked before a care file is taken in', () => {
  it('at a proximity point is the amount, or why nobody knows it, which stays on the file and its receipt', async () => {
    expect(valueOf(await point.call('care.open', { personId: insured.id })).needsAmount).toBe(true);
    expect(valueOf(await agent.call('care.open', { personId: insured.id })).needsAmount).toBe(false);
    expect(await tried(point, { amount: '' })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', fields: { amount: 'field.amount_at_point' } },
    });
    const done = await deposit(point, { amount: '', exception: 'Montant illisible.' });
    expect(await warningsOf(done)).toEqual(['no-amount']);
    expect(await receiptOf(point, done)).toContain('pris pour un motif écrit au dossier');
    const over = await deposit(point, { amount: '7200', exception: 'Aucune agence à portée.' });
    expect(await receiptOf(point, over)).toContain('Ce montant est de ceux qui se déposent en agence');
    expect(await receiptOf(agent, await deposit(agent, { amount: '7200' }))).not.toContain('en agence');
  });

  it('is an INPE that may be one, or none', async () => {
    for (const [inpe, code] of [
      ['12', 'field.inpe'],
      ['12A45678', 'field.digits_only'],
    ])
      expect(await tried(agent, { inpe })).toMatchObject({ ok: false, error: { fields: { inpe: code } } });
    expect(await tried(agent, { amount: '7 200,555' })).toMatchObject({
      ok: false,
      error: { fields: { amount: 'field.amount' } },
    });
  });

  it('no delay is told of a day that has not come', async () => {
    const lookOn = async (firstActOn: PlainDate, treatmentEndedOn?: PlainDate) =>
      valueOf(
        await agent.call('care.look', {
          personId: insured.id,
          kind: 'ordinary',
          firstActOn,
          ...(treatmentEndedOn ? { treatmentEndedOn } : {}),
        }),
      ).deadline;
    expect(await lookOn(addDays(today, 1))).toBeNull();
    expect(await lookOn(addDays(today, -3), addDays(today, 2))).toBeNull();
    expect(await lookOn(today)).toMatchObject({ verdict: 'in-time' });
  });
});
