import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import type { PointAsked } from '../../../shared/domain/requests/index.ts';
import { choiceOf } from '../../../renderer/features/search/model.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { pagesOf } from '../../golden/support/tools.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { aFamilyUnlikeOthers, asContent } from '../../support/families.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const [BRANCH, POINT] = ['DEMO-01', 'DEMO-02'] as const;

let central: Central;
let pointHouse: TestCounter;
let branchHouse: TestCounter;
let point: Page;
let agent: Page;

beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
  branchHouse = await aCounter({}, central);
  pointHouse = await aCounter({}, central, POINT);
  [point, agent] = [await pointHouse.signIn('3001'), await branchHouse.signIn('1001')];
  await exchange();
});
afterAll(async () => {
  await pointHouse.close();
  await branchHouse.close();
  await central.close();
});

const exchange = async () => {
  valueOf(await point.call('sync.now', {}));
  valueOf(await agent.call('sync.now', {}));
  valueOf(await point.call('sync.now', {}));
};
/** What a point types of somebody: no family, no address, no account. */
const typed = (rank: number, more: object = {}): DraftContent => {
  const { identity, contacts, scheme } = asContent(aFamilyUnlikeOthers(rank));
  const asked = { identity, contacts, scheme, to: BRANCH, consent: true, ...more };
  return JSON.parse(JSON.stringify(asked)) as DraftContent;
};
const documentOf = (content: DraftContent): string =>
  (content['identity'] as { document: { number: string } }).document.number;
const submit = async (content: DraftContent) =>
  valueOf(await point.call('pointRequests.submit', { content }));
const find = async (text: string): Promise<PointAsked | undefined> =>
  valueOf(await point.call('pointRequests.list', { text, after: null, limit: 5 })).items[0];
const accepts = async (id: PointAsked['id']) => {
  const { draftId } = valueOf(await agent.call('requests.accept', { id }));
  const { content } = valueOf(await agent.call('registration.getDraft', { id: draftId }));
  return { draftId, content };
};

describe('a registration asked at a proximity point', () => {
  it('is kept and printed at once without network, and says that it has not left', async () => {
    pointHouse.network.isUp = false;
    const content = typed(1020);
    const done = await submit(content);
    expect(done.reference).toMatch(/^DI-/);
    expect(await find(done.reference)).toMatchObject({ state: 'new', isUnsent: true, actId: done.actId });
    const paper = valueOf(await point.call('papers.render', { kind: 'receipt', actId: done.actId }));
    const text = pagesOf(Buffer.from(paper.pdf, 'base64')).join(' ');
    expect(text).toContain(done.reference);
    expect(text).toContain('Demande d’immatriculation');
    expect(text).toContain('Copie de la CNIE');
    pointHouse.network.isUp = true;
  });

  it('reaches the branch, which completes it without typing it again; point and person read the number', async () => {
    const content = typed(1021);
    const { id, reference } = await submit(content);
    await exchange();
    const request = valueOf(await agent.call('requests.get', { id }));
    expect(request.request).toMatchObject({ source: 'point', requester: { number: reference } });
    for (const scanned of [reference, reference.replaceAll('-', '')])
      expect(
        valueOf(await agent.call('requests.list', { view: 'waiting', text: scanned, after: null, limit: 5 }))
          .items,
      ).toMatchObject([{ id }]);
    for (const scanned of [reference, ` ${reference.toLowerCase()}`, reference.replaceAll('-', '')])
      expect(choiceOf(valueOf(await agent.call('people.search', { text: scanned })))).toEqual({
        kind: 'go',
        path: `/demandes/${id}`,
      });
    const unknown = valueOf(await agent.call('people.search', { text: `${reference.slice(0, -6)}999999` }));
    // Of this paper the central knows nothing to say: it is nobody's, and not suspect.
    expect(unknown).toMatchObject({ recognised: 'receipt', reference: null, place: null, asked: 'here' });
    const asks = { id, papers: request.papers.map(({ code }) => code), typed: '' };
    expect(await agent.call('requests.askPapers', asks)).toMatchObject({
      ok: false,
      error: { code: 'requests.not_possible' },
    });
    valueOf(await agent.call('requests.take', { id, over: false }));
    await exchange();
    expect((await find(reference))?.state).toBe('taken');

    const { draftId, content: draft } = await accepts(id);
    expect(draft).toMatchObject({ identity: content['identity'] as object, scheme: content['scheme'] ?? '' });
    const whole = { ...asContent(aFamilyUnlikeOthers(1021)), ...draft };
    const { duplicates } = valueOf(await agent.call('registration.review', { id: draftId, content: whole }));
    const seenDuplicates = duplicates.map(({ record }) => record.id);
    const made = valueOf(
      await agent.call('registration.submit', { id: draftId, content: whole, seenDuplicates }),
    );
    await exchange();
    const { record } = valueOf(await agent.call('people.get', { id: made.personId }));
    expect(await find(documentOf(content))).toMatchObject({
      state: 'accepted',
      registrationNumber: record.registrationNumber,
    });
  });

  it('that is refused comes back with the reason in both languages', async () => {
    const content = typed(1022);
    const { id, reference } = await submit(content);
    await exchange();
    const why = { id, code: 'wrong_data', typed: 'La date de naissance est fausse.' } as const;
    valueOf(await agent.call('requests.refuse', why));
    await exchange();
    expect(await find(reference)).toMatchObject({
      state: 'refused',
      refusal: { code: 'wrong_data', typed: why.typed },
    });
    // The receipt leads the branch to it still, and whoever may not answer requests nowhere.
    const at = async (page: Page) => valueOf(await page.call('people.search', { text: reference })).place;
    expect(await at(agent)).toEqual({ kind: 'request', id });
    expect(await at(await branchHouse.signIn('3001'))).toBeNull();
    expect(await at(await branchHouse.signIn('9001'))).toBeNull();
    // Answered: the same person may be asked for again.
    await submit(content);
  });

  it('is asked once for a document, and never for somebody who has a number', async () => {
    const content = typed(1023);
    const { reference } = await submit(content);
    expect(await point.call('pointRequests.submit', { content })).toMatchObject({
      ok: false,
      error: { code: 'pointRequests.already_asked', params: { reference } },
    });
    const { number, document } = MEMORABLE.pharmacist;
    valueOf(await point.call('people.search', { text: document }));
    const identity = content['identity'] as { document: object };
    const known = {
      ...content,
      identity: { ...identity, document: { ...identity.document, number: document } },
    };
    expect(await point.call('pointRequests.submit', { content: known })).toMatchObject({
      ok: false,
      error: { code: 'pointRequests.already_registered', params: { number } },
    });
  });

  it('at two points without network is answered for the second one at once, with the receipt of the first', async () => {
    const otherHouse = await aCounter({}, central, POINT);
    const other = await otherHouse.signIn('3001');
    try {
      const content = typed(1024);
      const first = await submit(content);
      await exchange();
      valueOf(await other.call('pointRequests.submit', { content }));
      await vi.waitFor(async () => {
        valueOf(await other.call('sync.now', {}));
        const { items } = valueOf(
          await other.call('pointRequests.list', { text: '', after: null, limit: 5 }),
        );
        expect(items[0]).toMatchObject({
          state: 'refused',
          refusal: { code: 'already_asked', typed: first.reference },
        });
      }, 10_000);
    } finally {
      await otherHouse.close();
    }
  });

  it('goes to a branch of the list only', async () => {
    const content = typed(1026, { to: 'NOWHERE' });
    expect(await point.call('pointRequests.submit', { content })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', fields: { to: 'field.choose_from_list' } },
    });
  });

  it('says what is missing field by field, and keeps what was typed', async () => {
    const content = typed(1025, { to: '', consent: false });
    valueOf(await point.call('pointRequests.saveDraft', { content }));
    expect(await point.call('pointRequests.submit', { content })).toMatchObject({
      ok: false,
      error: { code: 'input.invalid', fields: { to: 'field.choose_from_list', consent: 'field.required' } },
    });
    expect(valueOf(await point.call('pointRequests.open', {}))).toEqual({ draft: content, to: BRANCH });
  });
});
