import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentral } from '../../../central/embedded.ts';
import { MEMORABLE } from '../../../central/demonstration/memorable.ts';
import { choiceOf, emptyBody, isUnfinished, careFileIn } from '../../../renderer/features/search/model.ts';
import type { SealedKind } from '../../../shared/domain/documents/paper.ts';
import type { Identity } from '../../../shared/domain/identity/person.ts';
import type { SearchAnswer } from '../../../shared/domain/people/views.ts';
import { picturesOf, readWithZbar } from '../../golden/support/tools.ts';
import { aPersonWithPhoto } from '../../support/cards.ts';
import { aCounter, valueOf, type Central, type Page, type TestCounter } from '../../support/counter.ts';
import { declare } from '../../support/events.ts';
import { asContent } from '../../support/families.ts';
import { exchange, findPerson } from '../../support/requests.ts';
import { aFormIn } from '../../support/schemes.ts';
import { deposits } from '../envelopes/deposits.ts';

const NO_LIMITS = { requestsPerMinute: 1_000_000, openRequestsPerMinute: 1_000_000 };
const POINT = 'DEMO-02';
const FAR = 'DEMO-03';

let central: Central;
let maker: TestCounter;
let far: TestCounter;
let page: Page;

/** What a paper bears, and the screen that it leads to where it was made. */
interface Made {
  readonly reference: string;
  readonly pdf: string;
  readonly leads: string;
}
type Kind = SealedKind | 'event-receipt' | 'access' | 'journal-extract';

const fileAt = (id: string): string => `/personnes/${id}`;
const register = async (scheme: 'tadamon' | 'achamil' | 'tns', rank: number) => {
  const { id } = valueOf(await page.call('registration.startDraft', {}));
  const content = asContent(aFormIn(scheme, rank));
  return valueOf(await page.call('registration.submit', { id, content, seenDuplicates: [] }));
};
const someone = {
  familyLatin: 'Exemple',
  givenLatin: 'Yto',
  familyArabic: 'مثال',
  givenArabic: 'يطو',
  sex: 'F',
  birth: '1999-04-12',
  nationality: 'MAR',
  document: { kind: 'cnie', number: 'ZZ999041' },
} as Identity;

/** Every kind of paper that bears a reference or a seal, made once. A new one does not compile until it stands here. */
const MAKE: Readonly<Record<Kind, () => Promise<Made>>> = {
  receipt: async () => {
    const { personId, actId } = await register('tns', 72_001);
    return { ...valueOf(await page.call('receipts.render', { actId })), leads: fileAt(personId) };
  },
  'event-receipt': async () => {
    const { id } = await aPersonWithPhoto(page, 72_002);
    const contacts = { mobile: '0612345672' };
    const { actId } = await declare(page, id, { kind: 'contact-change', contacts });
    return { ...valueOf(await page.call('receipts.render', { actId })), leads: fileAt(id) };
  },
  attestation: () => attested('registration'),
  rights: () => attested('rights'),
  achamil: async () => {
    const { personId } = await register('achamil', 72_003);
    const paper = valueOf(await page.call('attestations.issue', { personId, of: 'achamil' }));
    return { ...paper, leads: fileAt(personId) };
  },
  card: async () => {
    const { id } = await aPersonWithPhoto(page, 72_004);
    return { ...valueOf(await page.call('cards.issue', { personId: id })), leads: fileAt(id) };
  },
  access: async () => {
    const { personId } = await register('tns', 72_005);
    return { ...valueOf(await page.call('access.issue', { personId })), leads: fileAt(personId) };
  },
  'non-registration': async () => {
    const paper = valueOf(await page.call('attestations.nonRegistration', { identity: someone }));
    return { ...paper, leads: `/papiers/non-registration/${paper.actId}` };
  },
  refusal: async () => {
    const { id } = valueOf(await page.call('registration.startDraft', {}));
    const form = aFormIn('tadamon', 72_006);
    const own = { ...('own' in form ? form.own : {}), rsuScore: '9.3264285' };
    const content = asContent({ ...form, own });
    const paper = valueOf(await page.call('refusals.issue', { of: 'registration', id, content }));
    return { ...paper, leads: `/papiers/refusal/${paper.actId}` };
  },
  'missing-papers': async () => {
    const { personId, actId } = await register('tns', 72_007);
    const paper = valueOf(await page.call('missingPapers.request', { of: 'act', id: actId }));
    return { ...paper, leads: fileAt(personId) };
  },
  'care-receipt': async () => {
    const id = await findPerson(page, MEMORABLE.pharmacist.number);
    const [reference = ''] = await deposits(page, id, 1);
    const { story } = valueOf(await page.call('people.get', { id }));
    const actId = story.find((entry) => entry.reference === reference)?.actId as never;
    const paper = valueOf(await page.call('papers.render', { kind: 'care-receipt', actId }));
    return { ...paper, leads: `${fileAt(id)}?dossier=${reference}` };
  },
  transmittal: async () => {
    const { groups } = valueOf(await page.call('envelopes.waiting', {}));
    const fileIds = groups.flatMap(({ files }) => files.map(({ id }) => id));
    const { id } = valueOf(await page.call('envelopes.fill', { to: POINT, fileIds }));
    const { actId } = valueOf(await page.call('envelopes.close', { id }));
    const paper = valueOf(await page.call('papers.render', { kind: 'transmittal', actId }));
    return { ...paper, leads: `/enveloppes/${id}` };
  },
  'day-report': async () => {
    valueOf(await page.call('day.open', { blanks: null }));
    const { tallies } = valueOf(await page.call('day.get', {}));
    const counts = tallies
      .filter(({ found }) => found === null)
      .map(({ code, expected }) => ({ code, found: expected }));
    const { actId } = valueOf(await page.call('day.close', { counts, causes: [] }));
    const report = valueOf(await page.call('day.report', { actId }));
    return { ...report, leads: `/journee/rapport/${actId}` };
  },
  'journal-extract': async () => {
    const id = await findPerson(page, MEMORABLE.pharmacist.number);
    return { ...valueOf(await page.call('journal.extract', { personId: id })), leads: fileAt(id) };
  },
};
async function attested(of: 'registration' | 'rights'): Promise<Made> {
  const personId = await findPerson(page, MEMORABLE.pharmacist.number);
  return { ...valueOf(await page.call('attestations.issue', { personId, of })), leads: fileAt(personId) };
}
const KINDS = Object.keys(MAKE) as Kind[];
const made = new Map<Kind, Made & { readonly codes: readonly string[] }>();
const get = (kind: Kind) => {
  const paper = made.get(kind);
  if (!paper) throw new Error(kind);
  return paper;
};

/** Everything that a reader at the desk finds on a paper, on any of its pages. */
const codesOn = (pdf: string): string[] =>
  picturesOf(Buffer.from(pdf, 'base64'), 200).flatMap((png) =>
    readWithZbar(png).map((read) => read.replace(/^[A-Z]+-(?:Code|128):/u, '')),
  );
const ask = async (at: Page, text: string): Promise<SearchAnswer> =>
  valueOf(await at.call('people.search', { text }));
/** Where Enter leads from an answer; what is said when it leads nowhere. */
function leadOf(answer: SearchAnswer): string {
  const choice = choiceOf(answer);
  if (choice.kind === 'go') return choice.path;
  if (choice.kind !== 'open') return emptyBody(answer);
  const { dossier } = careFileIn(answer.place);
  return fileAt(choice.personId) + (dossier === undefined ? '' : `?dossier=${dossier}`);
}

beforeAll(async () => {
  central = await startCentral({ demonstration: true, config: NO_LIMITS });
  maker = await aCounter({}, central);
  far = await aCounter({}, central, FAR);
  page = await maker.signIn('1001');
  valueOf(await page.call('sync.now', {}));
  for (const kind of KINDS) {
    const paper = await MAKE[kind]();
    made.set(kind, { ...paper, codes: codesOn(paper.pdf) });
  }
}, 120_000);
afterAll(async () => {
  await maker.close();
  await far.close();
  await central.close();
});

describe('where it was made, without network', () => {
  it.each(KINDS)(
    'each code on the paper %s, and its reference typed, leads to what it names',
    async (kind) => {
      const { reference, codes, leads } = get(kind);
      maker.network.isUp = false;
      for (const text of [...codes, reference, ` ${reference.toLowerCase()}`])
        expect(leadOf(await ask(page, text)), text).toBe(leads);
      maker.network.isUp = true;
    },
  );

  it('what is sealed bears a code, and what is handed from desk to desk its reference in bars', () => {
    const without = KINDS.filter((kind) => get(kind).codes.length === 0);
    expect(without).toEqual(['access', 'journal-extract']);
    for (const kind of ['card', 'care-receipt', 'transmittal'] as const)
      expect(get(kind).codes).toContain(get(kind).reference);
  });
});

describe('at a counter of another branch', () => {
  const NOWHERE = ['search.empty.reference', 'search.empty.unreachable'];

  it('nothing is known without network, and that is said', async () => {
    const at = await far.signIn('1002');
    far.network.isUp = false;
    for (const kind of KINDS) {
      const answer = await ask(at, get(kind).reference);
      expect(NOWHERE, kind).toContain(leadOf(answer));
      expect(isUnfinished(answer), kind).toBe(true);
    }
    far.network.isUp = true;
  });

  it('the central says whose a paper is: by its code wherever it names somebody, by its reference where it was told of it', async () => {
    await exchange(page);
    const at = await far.signIn('1002');
    const said = async (text: string) => leadOf(await ask(at, text));
    for (const kind of [
      'attestation',
      'rights',
      'achamil',
      'card',
      'care-receipt',
      'missing-papers',
    ] as const) {
      const { reference, leads } = get(kind);
      expect((await said(reference)).split('?')[0], kind).toBe(leads.split('?')[0]);
    }
    const care = get('care-receipt');
    expect(await said(care.reference)).toContain(`?dossier=${care.reference}`);
    for (const kind of ['receipt', 'event-receipt'] as const) {
      const [seal = ''] = get(kind).codes;
      expect(await said(seal), kind).toBe(get(kind).leads);
    }
    for (const kind of ['receipt', 'access', 'journal-extract', 'transmittal', 'day-report'] as const)
      expect(NOWHERE, kind).toContain(await said(get(kind).reference));
  });

  it('a proximity point is led to files and envelopes, and to no paper of anybody', async () => {
    const near = await maker.signIn('3001');
    expect(await ask(near, get('non-registration').reference)).toMatchObject({ people: [], place: null });
    expect(leadOf(await ask(near, get('transmittal').reference))).toBe(get('transmittal').leads);
    expect(leadOf(await ask(near, get('care-receipt').reference))).toBe(get('care-receipt').leads);
    const administrator = await maker.signIn('9001');
    expect(await ask(administrator, get('transmittal').reference)).toMatchObject({ place: null });
    expect(leadOf(await ask(administrator, get('day-report').reference))).toBe(get('day-report').leads);
  });
});

describe('the care file of a scanned receipt', () => {
  it('comes first on its person’s page, whatever was left since, and once', async () => {
    const { reference } = get('care-receipt');
    const personId = await findPerson(page, MEMORABLE.pharmacist.number);
    await deposits(page, personId, 2);
    const files = async (first?: string) =>
      valueOf(
        await page.call('care.ofPerson', { personId, after: null, ...(first ? { first } : {}) }),
      ).items.map(({ file }) => file.reference);
    expect((await files()).at(-1)).toBe(reference);
    expect((await files(reference))[0]).toBe(reference);
    expect(await files(reference)).toHaveLength(3);
    const other = await findPerson(page, MEMORABLE.largeFamily.number);
    const theirs = await page.call('care.ofPerson', { personId: other, after: null, first: reference });
    expect(valueOf(theirs).items).toEqual([]);
  });
});
