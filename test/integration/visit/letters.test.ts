import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MEMORABLE, type Memorable } from '../../../central/demonstration/memorable.ts';
import { putKnown } from '../../../central/rights/rights.repo.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import type { Identity } from '../../../shared/domain/identity/person.ts';
import { KnownRights } from '../../../shared/domain/rights/index.ts';
import type { SchemeCode } from '../../../shared/domain/schemes/index.ts';
import { pagesOf, picturesOf, readWithZbar } from '../../golden/support/tools.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { anEvent, aRegisteredFamily } from '../../support/events.ts';
import { asContent } from '../../support/families.ts';
import { aRecruit, employerAt } from '../../support/requesters.ts';
import { exchange } from '../../support/requests.ts';
import { aFormIn } from '../../support/schemes.ts';

let house: TestCounter;
let page: Page;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('1001');
  valueOf(await page.call('sync.now', {}));
});
afterAll(() => house.close());

const textOf = ({ pdf }: Pick<Paper, 'pdf'>): string => pagesOf(Buffer.from(pdf, 'base64')).join(' ');
const fileOf = async (name: Memorable) => {
  const { people } = valueOf(await page.call('people.search', { text: MEMORABLE[name].number }));
  const [found] = people;
  if (!found) throw new Error(name);
  return found.id;
};
const attest = (personId: string, of: 'registration' | 'rights' | 'achamil') =>
  page.call('attestations.issue', { personId: personId, of });
const tell = (personId: string, facts: object) =>
  house.central.ports.store.write((tx) =>
    putKnown(tx, [{ personId, facts: KnownRights.parse(facts) }], 'exemple', new Date().toISOString()),
  );
const draftOf = async (scheme: SchemeCode, index: number, own: object = {}) => {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const form = aFormIn(scheme, index);
  const content = asContent('own' in form ? { ...form, own: { ...form.own, ...own } } : form);
  return { id, content };
};
const register = async (scheme: SchemeCode, index: number) => {
  const draft = await draftOf(scheme, index);
  return valueOf(await page.call('registration.submit', { ...draft, seenDuplicates: [] }));
};
const Row = z.object({ kind: z.string(), reference: z.string() });
const atCentral = async (reference: string) =>
  (
    await house.central.ports.store.all(Row)`
    SELECT kind, reference FROM issued_paper WHERE reference = ${reference}`
  )[0]?.kind;

describe('an attestation of rights', () => {
  it('names everybody with the state, says that the central answered, and reaches the central as an act', async () => {
    const paper = valueOf(await attest(await fileOf('pharmacist'), 'rights'));
    expect(paper).toMatchObject({ kind: 'rights', duplicate: false });
    const text = textOf(paper);
    for (const words of ['Attestation de droits', 'Mernissi', 'Rim', 'Ilyas', 'Yassir', 'Droits ouverts'])
      expect(text.toLowerCase()).toContain(words.toLowerCase());
    await exchange(page);
    expect(await atCentral(paper.reference)).toBe('rights');
  });

  it('bears in its seal what it attests: whoever scans it reads the rights there, not only the ink', async () => {
    const paper = valueOf(await attest(await fileOf('pharmacist'), 'rights'));
    const [png] = picturesOf(Buffer.from(paper.pdf, 'base64'), 300);
    const text = (png ? readWithZbar(png)[0] : '')?.replace('QR-Code:', '') ?? '';
    const { seal } = valueOf(await page.call('people.search', { text }));
    expect(seal).toMatchObject({
      verdict: 'valid',
      claims: { paper: 'rights', rights: 'open', rightsDay: null },
    });
  });

  it('says the same again after the file and the rights have changed, and is marked once it was printed', async () => {
    const record = await aRegisteredFamily(page, 71_001);
    await exchange(page);
    await tell(record.id, { paidMonths: 20, monthsDue: ['2026-09', '2026-10'] });
    const paper = valueOf(await attest(record.id, 'rights'));
    expect(textOf(paper)).toContain('09/2026 · 10/2026');
    const event = await anEvent(page, record.id, {
      kind: 'contact-change',
      contacts: { mobile: '0612345678' },
    });
    valueOf(await event.declare());
    await exchange(page);
    await tell(record.id, { paidMonths: 22, monthsDue: [] });
    const again = valueOf(await page.call('papers.render', { kind: 'rights', actId: paper.actId }));
    expect(again.pdf).toBe(paper.pdf);
    valueOf(await page.call('papers.print', { kind: 'rights', actId: paper.actId }));
    const reprint = valueOf(await page.call('papers.render', { kind: 'rights', actId: paper.actId }));
    expect(reprint.duplicate).toBe(true);
    expect(textOf(reprint)).toContain('DUPLICATA');
    expect(textOf(reprint)).toContain('09/2026 · 10/2026');
  });

  it('without network says that the answer was kept, and its hour; without any answer there is none', async () => {
    const [known, never] = [await fileOf('pharmacist'), await fileOf('disabledChildsParent')];
    valueOf(await page.call('rights.check', { personId: known }));
    const live = textOf(valueOf(await attest(known, 'rights')));
    house.network.isUp = false;
    const kept = textOf(valueOf(await attest(known, 'rights')));
    expect(await attest(never, 'rights')).toMatchObject({ error: { code: 'rights.never_answered' } });
    house.network.isUp = true;
    expect(kept).not.toBe(live);
    expect([live.includes('gardée'), kept.includes('gardée')]).toEqual([false, true]);
    await exchange(page);
  });

  it('is not made of what nobody knows, nor while an event of the file is not sent', async () => {
    expect(await attest(await fileOf('knownElsewhere'), 'rights')).toMatchObject({
      error: { code: 'rights.not_known' },
    });
    const record = await aRegisteredFamily(page, 71_002);
    await exchange(page);
    await tell(record.id, { paidMonths: 5, monthsDue: [] });
    valueOf(await page.call('rights.check', { personId: record.id }));
    house.network.isUp = false;
    const event = await anEvent(page, record.id, { kind: 'death-of-insured', happenedOn: '2026-08-31' });
    valueOf(await event.declare(['death-certificate']));
    expect(valueOf(await page.call('rights.check', { personId: record.id })).isBehind).toBe(true);
    expect(await attest(record.id, 'rights')).toMatchObject({ error: { code: 'rights.behind' } });
    house.network.isUp = true;
    await exchange(page);
    const { answer } = valueOf(await page.call('rights.check', { personId: record.id }));
    expect(answer?.members.map(({ state, day }) => [state, day])).toEqual([
      ['closed', '2026-08-31'],
      ...record.family.map(() => ['kept', '2028-08-31']),
    ]);
    const text = textOf(valueOf(await attest(record.id, 'rights')));
    expect(text).toContain('31/08/2028');
    expect(textOf(valueOf(await attest(record.id, 'registration')))).toMatch(
      /Décès de l’assuré le.*31\/08\/2026/,
    );
  });
});

describe('an attestation of Achamil', () => {
  it('says that the amount is to be set while no table is in force, and is for that scheme alone', async () => {
    const { personId } = await register('achamil', 71_010);
    const text = textOf(valueOf(await attest(personId, 'achamil')));
    expect(text).toContain('9,3264285');
    expect(text).toMatch(/param[eé]tr/u);
    expect(await attest(await fileOf('pharmacist'), 'achamil')).toMatchObject({
      error: { code: 'papers.not_achamil' },
    });
  });
});

const someone = (number: string): Identity =>
  ({
    familyLatin: 'Exemple',
    givenLatin: 'Yto',
    familyArabic: 'مثال',
    givenArabic: 'يطو',
    sex: 'F',
    birth: '1999-04-12',
    nationality: 'MAR',
    document: { kind: 'cnie', number },
  }) as Identity;

describe('an attestation of non-registration', () => {
  const ask = (number: string) => page.call('attestations.nonRegistration', { identity: someone(number) });

  it('is given on the central’s word of now, with its hour', async () => {
    const paper = valueOf(await ask('ZZ999001'));
    expect(textOf(paper)).toContain('ZZ999001');
    await exchange(page);
    expect(await atCentral(paper.reference)).toBe('non-registration');
    const again = valueOf(await page.call('papers.render', { kind: 'non-registration', actId: paper.actId }));
    expect(again.pdf).toBe(paper.pdf);
    const check = async (fact: string) => {
      const body = JSON.stringify({ reference: paper.reference, fact });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${house.central.url}/v1/papers/check`, { method: 'POST', headers, body });
      return ((await answer.json()) as { readonly standing: string }).standing;
    };
    expect([await check('1999'), await check('1998')]).toEqual(['known', 'unknown']);
  });

  it('is refused for whoever is registered, known from a list, or covered through somebody', async () => {
    expect(await ask(MEMORABLE.pharmacist.document)).toMatchObject({
      error: { code: 'papers.document_of_insured' },
    });
    expect(await ask('qx 398811')).toMatchObject({ error: { code: 'papers.document_of_dependant' } });
    expect(await ask(MEMORABLE.listed.document)).toMatchObject({
      error: { code: 'papers.document_of_listed' },
    });
  });

  it('is not given without network, nor for somebody registered here and not sent yet', async () => {
    house.network.isUp = false;
    expect(await ask('ZZ999002')).toMatchObject({ error: { code: 'papers.central_needed' } });
    house.network.isUp = true;
  });
});

describe('a refusal', () => {
  it('of Tadamon above the threshold names the score, the threshold, the text and the RSU authority', async () => {
    const draft = await draftOf('tadamon', 71_030, { rsuScore: '9.3264285' });
    const paper = valueOf(await page.call('refusals.issue', { of: 'registration', ...draft }));
    const text = textOf(paper);
    expect(text).toContain('9,3264285');
    expect(text).toContain('9,3264284');
    expect(text).toContain('L’autorité du Registre social unifié (RSU)');
    expect(text).not.toContain('{');
    expect(paper.reference).toMatch(/^RF-/);
    await exchange(page);
    expect(await atCentral(paper.reference)).toBe('refusal');
    const again = valueOf(await page.call('papers.render', { kind: 'refusal', actId: paper.actId }));
    expect(again.pdf).toBe(paper.pdf);
  });

  it('is not handed over where the rules refuse nothing, nor to somebody who is not named yet', async () => {
    const draft = await draftOf('tadamon', 71_031);
    expect(await page.call('refusals.issue', { of: 'registration', ...draft })).toMatchObject({
      error: { code: 'papers.nothing_refused' },
    });
    const { id } = draft;
    expect(
      await page.call('refusals.issue', { of: 'registration', id, content: { scheme: 'tadamon' } }),
    ).toMatchObject({ error: { code: 'input.invalid' } });
  });

  it('of a request says what the agent answered, and for what', async () => {
    const employer = employerAt(house.central.url, DEMONSTRATION.employers[0].token);
    const { id } = await employer.asks(aRecruit(171));
    await exchange(page);
    const requestId = id as never;
    expect(await page.call('refusals.issue', { of: 'request', id: requestId })).toMatchObject({
      error: { code: 'papers.nothing_refused' },
    });
    valueOf(
      await page.call('requests.refuse', {
        id: requestId,
        code: 'wrong_data',
        typed: 'Le nom ne correspond pas.',
      }),
    );
    const text = textOf(valueOf(await page.call('refusals.issue', { of: 'request', id: requestId })));
    expect(text).toContain('Le nom ne correspond pas.');
  });
});

describe('a request for missing papers', () => {
  it('of a self-employed person registered without them names each, and for whom', async () => {
    const { actId } = await register('tns', 71_040);
    const paper = valueOf(await page.call('missingPapers.request', { of: 'act', id: actId }));
    const receipt = textOf(valueOf(await page.call('receipts.render', { actId })));
    const text = textOf(paper);
    expect(paper.reference).toMatch(/^DP-/);
    expect(text).toContain('Pièces à apporter');
    expect(text).toContain(receipt.match(/RC-.{3}-\d\d-\d{6}/)?.[0] ?? 'no receipt');
    await exchange(page);
    expect(await atCentral(paper.reference)).toBe('missing-papers');
  });

  it('of a request names the papers that were asked', async () => {
    const employer = employerAt(house.central.url, DEMONSTRATION.employers[0].token);
    const { id } = await employer.asks(aRecruit(172));
    await exchange(page);
    const requestId = id as never;
    expect(await page.call('missingPapers.request', { of: 'request', id: requestId })).toMatchObject({
      error: { code: 'papers.nothing_missing' },
    });
    const { papers } = valueOf(await page.call('requests.get', { id: requestId }));
    const [asked] = papers;
    valueOf(await page.call('requests.askPapers', { id: requestId, papers: [asked?.code ?? ''], typed: '' }));
    const text = textOf(valueOf(await page.call('missingPapers.request', { of: 'request', id: requestId })));
    expect(text).toContain(asked?.fr);
  });
});
