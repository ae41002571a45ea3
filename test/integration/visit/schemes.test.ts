import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePhoto } from '../../../electron/terminal/demonstration/sample-photo.ts';
import { RegistrationForm } from '../../../shared/domain/registration/form.ts';
import { SCHEME_CODES, type SchemeCode } from '../../../shared/domain/schemes/index.ts';
import { readFromCentral } from '../../support/central-reader.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { asContent } from '../../support/families.ts';
import { aFormIn, OWN_PARTS } from '../../support/schemes.ts';

let house: TestCounter;
let page: Page;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('1001');
  valueOf(await page.call('sync.now', {}));
});
afterAll(() => house.close());

const INDEX = 4_000;
const formIn = (scheme: SchemeCode) => aFormIn(scheme, INDEX + SCHEME_CODES.indexOf(scheme));

async function register(scheme: SchemeCode, change: object = {}) {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  valueOf(await page.call('registration.setPhoto', { id, image: (await samplePhoto()).toString('base64') }));
  const content = asContent({ ...formIn(scheme), ...change });
  valueOf(await page.call('registration.saveDraft', { id, title: '', content }));
  const { duplicates } = valueOf(await page.call('registration.review', { id, content }));
  return page.call('registration.submit', {
    id,
    content,
    seenDuplicates: duplicates.map(({ record }) => record.id),
  });
}

describe('a registration in each scheme', () => {
  it.each(SCHEME_CODES)('%s reaches the central once, its own part intact', async (scheme) => {
    const { personId, registrationNumber } = valueOf(await register(scheme));
    expect(valueOf(await page.call('sync.now', {}))).toMatchObject({ waiting: 0, parked: 0 });
    const atCentral = await readFromCentral(house.central, registrationNumber);
    expect(atCentral).toHaveLength(1);
    const { record } = valueOf(await page.call('people.get', { id: personId }));
    const form = RegistrationForm.parse(formIn(scheme));
    for (const known of [atCentral[0], record])
      expect(known).toMatchObject({
        scheme,
        numberState: 'confirmed',
        own: scheme === 'tns' ? null : OWN_PARTS[scheme],
        activity: form.activity ?? null,
        rib: form.rib,
      });
    expect(atCentral[0]?.family).toHaveLength(form.family.length);
  });

  it.each(SCHEME_CODES)('%s gives its three papers', async (scheme) => {
    const { people } = valueOf(
      await page.call('people.search', { text: formIn(scheme).identity.document.number }),
    );
    const personId = people[0]?.id ?? '';
    const { registrationAct } = valueOf(await page.call('people.get', { id: personId }));
    expect(valueOf(await page.call('receipts.render', { actId: registrationAct ?? '' })).pages).toBe(1);
    expect(valueOf(await page.call('attestations.issue', { personId })).pages).toBe(1);
    expect(valueOf(await page.call('cards.issue', { personId })).pages).toBe(2);
  });

  it('is refused with the field that is wrong, whatever the screen let through', async () => {
    const own = { ...OWN_PARTS.tadamon, noOtherCover: 'no', rsuScore: '9.32642841' };
    expect(
      await register('tadamon', { own, identity: aFormIn('tadamon', INDEX + 50).identity }),
    ).toMatchObject({
      ok: false,
      error: {
        code: 'registration.incomplete',
        fields: { 'own.noOtherCover': 'field.other_cover', 'own.rsuScore': 'field.decimal_7' },
      },
    });
  });
});

describe('the rules of the day', () => {
  const decide = async (scheme: 'tadamon' | 'achamil', index: number, rsuScore: string) => {
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    const form = aFormIn(scheme, index);
    const content = asContent({ ...form, own: { ...OWN_PARTS[scheme], rsuScore } });
    const { decision } = valueOf(await page.call('registration.review', { id, content }));
    const submitted = await page.call('registration.submit', { id, content, seenDuplicates: [] });
    return { decision, submitted };
  };

  it.each([
    ['tadamon', 61, '9.3264284', 'rsu.within_threshold'],
    ['achamil', 62, '9.3264285', 'rsu.beyond_threshold'],
  ] as const)('take a household into %s at its last score', async (scheme, index, score, code) => {
    const { decision, submitted } = await decide(scheme, INDEX + index, score);
    expect(decision?.reasons.map((reason) => reason.code)).toContain(code);
    expect(submitted).toMatchObject({ ok: true });
  });

  it.each([
    ['tadamon', 63, '9.3264285', 'rsu.above_threshold'],
    ['achamil', 64, '9.3264284', 'rsu.not_beyond_threshold'],
  ] as const)('refuse %s one step further, and say where to contest', async (scheme, index, score, code) => {
    const { decision, submitted } = await decide(scheme, INDEX + index, score);
    expect(decision).toMatchObject({ outcome: 'refused' });
    const reason = decision?.reasons.find(({ effect }) => effect === 'refuses');
    expect(reason).toMatchObject({ code, contest: { fr: /RSU/u, ar: /./u } });
    expect(submitted).toMatchObject({ ok: false, error: { code: 'registration.rules_refused' } });
  });

  it('know who is covered already, and where the household may contest it', async () => {
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    const content = asContent({ ...aFormIn('achamil', INDEX + 65), identity: formIn('tns').identity });
    const { decision } = valueOf(await page.call('registration.review', { id, content }));
    expect(decision).toMatchObject({ outcome: 'refused' });
    const refusal = decision?.reasons.find(({ code }) => code === 'cover.already_covered');
    expect(refusal?.contest?.fr).toMatch(/./u);
  });
});

describe('the scheme that is proposed', () => {
  it('is the last one that this agent chose, and that of the self-employed for another', async () => {
    const open = async (agent: Page) => {
      const { id } = valueOf(await agent.call('registration.startDraft', {}));
      return valueOf(await agent.call('registration.getDraft', { id }));
    };
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    const content = asContent(formIn('achamil'));
    valueOf(await page.call('registration.saveDraft', { id, title: '', content }));
    expect(await open(page)).toMatchObject({ content: {}, proposedScheme: 'achamil' });
    expect(await open(await house.signIn('1002'))).toMatchObject({ content: {}, proposedScheme: 'tns' });
  });
});

describe('the papers asked', () => {
  it('say in which schemes', async () => {
    const pieces = valueOf(await page.call('reference.pieces', {}));
    expect(pieces.find(({ code }) => code === 'form-employer')).toMatchObject({ schemes: ['public-active'] });
    expect(pieces.find(({ code }) => code === 'photo')).toMatchObject({ schemes: null });
  });
});
