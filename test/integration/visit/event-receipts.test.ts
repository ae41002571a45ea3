import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePhoto } from '../../../electron/terminal/demonstration/sample-photo.ts';
import type { Declared } from '../../../shared/domain/events/index.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aJoiner, anEvent, aRegisteredFamily, declare, fileOf } from '../../support/events.ts';

let house: TestCounter;
let page: Page;
beforeAll(async () => {
  house = await aCounter();
  page = await house.signIn('1001');
});
afterAll(() => house.close());

const textOf = async (actId: Declared['actId']): Promise<string> => {
  const { pdf } = valueOf(await page.call('receipts.render', { actId }));
  return pagesOf(Buffer.from(pdf, 'base64')).join(' ');
};

describe('the receipt of an event', () => {
  it('of a divorce says the day, until when rights are kept, what becomes of each child, and that the card stays', async () => {
    const family = await aRegisteredFamily(page, 701);
    const [spouse, first, second] = family.family;
    if (!spouse || !first || !second) throw new Error('a family of four');
    const { actId } = await declare(page, family.id, {
      kind: 'divorce',
      happenedOn: '2026-04-01',
      memberId: spouse.id,
      custody: { [first.id]: 'here', [second.id]: 'there' },
      otherParentInsured: 'yes',
    });
    const text = await textOf(actId);
    for (const said of [
      'Déclaration d’un divorce',
      '01/04/2026',
      '01/04/2027',
      'Reste dans ce dossier',
      'Suit l’autre parent assuré',
      'La carte reste valable',
      'Acte de divorce',
    ])
      expect(text).toContain(said);
  });

  it('says what was filed that day, whatever changed since, and lists the paper that was missing', async () => {
    const family = await aRegisteredFamily(page, 702);
    const birth = await anEvent(page, family.id, {
      kind: 'birth',
      happenedOn: '2026-03-01',
      person: { ...aJoiner(702), givenLatin: 'Premier', documentNumber: '' },
      otherParentInsured: 'no',
    });
    const { actId } = valueOf(await birth.declare());
    const before = await textOf(actId);
    const child = (await fileOf(page, family.id)).family.at(-1);
    if (!child) throw new Error('a child was born');
    await declare(page, family.id, {
      kind: 'death-of-dependant',
      happenedOn: '2026-03-20',
      memberId: child.id,
    });
    expect(await textOf(actId)).toBe(before);
    expect(before).toContain('Premier ZZARRIVANT');
    expect(before).toMatch(/Pièces manquantes[\s\S]*Extrait d’acte de naissance/u);
  });

  it('keeps its scheme, its names and its mutual when the file goes on', async () => {
    const family = await aRegisteredFamily(page, 705);
    const own = {
      employerName: 'Exemple',
      mutuelleCode: 'mgen',
      mutuelleNumber: '4400127',
      recruitedOn: '2026-01-05',
      complementaryCover: 'no',
      fromOtherAmo: 'no',
    };
    const move = { kind: 'scheme-change' as const, happenedOn: '2026-01-05', rib: '' };
    await declare(page, family.id, { ...move, scheme: 'public-active', own });
    const mutuelle = { mutuelleCode: 'mgpap', mutuelleNumber: '5500001' };
    const { actId } = await declare(page, family.id, { kind: 'mutuelle-change', own: mutuelle });
    const before = await textOf(actId);
    const work = { employerNumber: '1234567', employerName: 'Atelier', hiredOn: '2026-02-02' };
    await declare(page, family.id, { ...move, happenedOn: '2026-02-02', scheme: 'cnss-salaried', own: work });
    const { identity } = await fileOf(page, family.id);
    await declare(page, family.id, {
      kind: 'identity-change',
      identity: { ...identity, givenLatin: 'Corrigé' },
    });
    expect(await textOf(actId)).toBe(before);
    expect(before).toContain('5500001');
  });

  it('of a new account shows enough of it to recognise it, and no more', async () => {
    const family = await aRegisteredFamily(page, 703);
    const { actId } = await declare(page, family.id, {
      kind: 'bank-change',
      rib: '011519000001205000534921',
    });
    const text = await textOf(actId);
    expect(text).toContain('534921');
    expect(text).not.toContain('011519');
  });
});

describe('the card of somebody who has died', () => {
  it('is not made; whoever survives registers in their own name', async () => {
    const family = await aRegisteredFamily(page, 704);
    valueOf(
      await page.call('registration.addPhoto', {
        personId: family.id,
        image: (await samplePhoto()).toString('base64'),
      }),
    );
    await declare(page, family.id, { kind: 'death-of-insured', happenedOn: '2026-05-01' });
    expect(await page.call('cards.issue', { personId: family.id })).toMatchObject({
      ok: false,
      error: { code: 'papers.insured_dead' },
    });
  });
});
