import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { contract, type OperationName } from '../../../shared/contract/index.ts';
import { aPersonWithPhoto } from '../../support/cards.ts';
import { aCounter, valueOf, type Page, type TestCounter } from '../../support/counter.ts';
import { aFamilyUnlikeOthers, asContent } from '../../support/families.ts';
import { photographed } from '../../support/photographed.ts';
import { aRecruit, employerAt } from '../../support/requesters.ts';
import { listRequests } from '../../support/requests.ts';
import { DEMONSTRATION } from '../../../shared/domain/demonstration/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Sha256 } from '../../../shared/kernel/ids.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import { LOOKS as ASKED_EACH_TIME, LOOKS_AGAIN } from '../../../shared/domain/journal/looks.ts';
import { SHOWS } from './shows.ts';

const namesOf = (...kinds: string[]) =>
  (Object.keys(SHOWS) as OperationName[]).filter((name) => kinds.includes(SHOWS[name]));

const Line = z.object({
  seq: z.int(),
  agent_number: z.string(),
  action: z.string(),
  subject_id: z.string().nullable(),
});
const Top = z.object({ seq: z.int().nullable() });

let house: TestCounter;
let agent: Page;
let supervisor: Page;
let proximity: Page;
let person: PersonRecord;
let receipt: string;
let attestation: Paper;
let card: Paper;
let serial: string;
let eventDraft: string;
let parked: string;
let request: string;
let batch: string;
let careSheet: Sha256;

const store = () => {
  const db = house.counter.findHouse()?.db;
  if (!db) throw new Error('no store');
  return db;
};
const top = () => store().maybe(Top)`SELECT max(seq) AS seq FROM journal`?.seq ?? 0;
const since = (seq: number) => store().all(Line)`SELECT * FROM journal WHERE seq > ${seq} ORDER BY seq`;
/** Tomorrow's agent has looked at nothing yet: what was opened before is as if it were of another day. */
const forgetLooks = () =>
  store().raw.exec(`UPDATE journal SET agent_number = 'past' WHERE action LIKE '%looked_at'`);

beforeAll(async () => {
  house = await aCounter();
  agent = await house.signIn('1001');
  supervisor = await house.signIn('2001');
  proximity = await house.signIn('3001');
  const [workshop] = DEMONSTRATION.employers;
  ({ id: request } = await employerAt(house.central.url, workshop.token).asks(aRecruit(977)));
  person = await aPersonWithPhoto(agent, 977);
  await vi.waitFor(async () => expect(valueOf(await agent.call('sync.now', {})).waiting).toBe(0), 20_000);
  person = valueOf(await agent.call('people.get', { id: person.id })).record;
  receipt = valueOf(await agent.call('people.get', { id: person.id })).registrationAct ?? '';
  attestation = valueOf(await agent.call('attestations.issue', { personId: person.id }));
  card = valueOf(await agent.call('cards.issue', { personId: person.id }));
  serial = card.reference;
  ({ id: eventDraft } = valueOf(
    await agent.call('events.start', { personId: person.id, kind: 'address-change' }),
  ));
  careSheet = await depositPage();
  const other = asContent(aFamilyUnlikeOthers(978));
  const { id } = valueOf(await agent.call('registration.startDraft', {}));
  const { duplicates } = valueOf(await agent.call('registration.review', { id, content: other }));
  const seenDuplicates = duplicates.map(({ record }) => record.id);
  house.network.isUp = false;
  parked = valueOf(await agent.call('registration.submit', { id, content: other, seenDuplicates })).actId;
  store().raw.exec(`UPDATE act SET state = 'parked', refusal = 'already_registered' WHERE id = '${parked}'`);
  ({ id: batch } = valueOf(
    await agent.call('batches.start', { layout: 'id1', which: { serials: [serial] } }),
  ));
  await listRequests(agent, 'waiting');
});
afterAll(() => house.close());

/** A care file whose sheet has a page, which is of the file from then on. */
async function depositPage(): Promise<Sha256> {
  const image = (await photographed('FEUILLE')).toString('base64');
  const { sha256 } = valueOf(await agent.call('care.addPage', { personId: person.id, image, isGrey: true }));
  const form = {
    ...{
      patientId: person.id,
      kind: 'ordinary',
      firstActOn: '2026-02-20' as PlainDate,
      treatmentEndedOn: '',
    },
    ...{ inpe: '', fse: '', amount: '', exception: '' },
    received: ['care-sheet'],
    pages: [{ piece: 'care-sheet', sha256 }],
  };
  valueOf(await agent.call('care.deposit', { personId: person.id, form }));
  return sha256;
}

const subjectOf = (actId: string) =>
  store().maybe(z.object({ subject_id: z.string() }))`SELECT subject_id FROM act WHERE id = ${actId}`
    ?.subject_id;

/** A call of each operation that shows somebody's file, by who may make it. */
const LOOKS: Readonly<Record<string, () => Promise<{ readonly ok: boolean }>>> = {
  'people.get': () => agent.call('people.get', { id: person.id }),
  'people.glance': () => proximity.call('people.glance', { id: person.id }),
  'people.photo': () => agent.call('people.photo', { personId: person.id, sha256: person.photo as Sha256 }),
  'people.lookAlikes': () => supervisor.call('people.lookAlikes', { id: person.id }),
  'rights.check': () => agent.call('rights.check', { personId: person.id }),
  'receipts.render': () => agent.call('receipts.render', { actId: receipt }),
  'attestations.render': () => agent.call('attestations.render', { actId: attestation.actId }),
  'papers.render': () => agent.call('papers.render', { kind: 'attestation', actId: attestation.actId }),
  'cards.render': () => agent.call('cards.render', { actId: card.actId }),
  'cards.ofPerson': () => agent.call('cards.ofPerson', { personId: person.id }),
  'cards.find': () => agent.call('cards.find', { text: serial }),
  'cards.replaceReview': () => agent.call('cards.replaceReview', { personId: person.id }),
  'batches.nextPages': () => agent.call('batches.nextPages', { id: batch }),
  'events.start': () => agent.call('events.start', { personId: person.id, kind: 'contact-change' }),
  'events.review': () => agent.call('events.review', { id: eventDraft, content: {}, papers: [] }),
  'registration.getDraft': () => agent.call('registration.getDraft', { id: eventDraft }),
  'registration.review': async () => {
    const { id } = valueOf(await agent.call('registration.startDraft', {}));
    const content = asContent(aFamilyUnlikeOthers(977));
    return agent.call('registration.review', { id, content });
  },
  'care.open': () => agent.call('care.open', { personId: person.id }),
  'care.page': () => agent.call('care.page', { personId: person.id, sha256: careSheet }),
  'care.ofPerson': () => agent.call('care.ofPerson', { personId: person.id, after: null }),
  'requests.get': () => agent.call('requests.get', { id: request }),
  'sync.approvals': () => {
    store().raw.exec(`INSERT OR IGNORE INTO approval (act_id, class, stated_by, state)
      VALUES ('${receipt}', 'registration.submitted', '1001', 'waiting')`);
    return supervisor.call('sync.approvals', { after: null, limit: 10 });
  },
  'sync.getParked': () => agent.call('sync.getParked', { actId: parked }),
  'sync.correct': () => agent.call('sync.correct', { actId: parked }),
  'journal.search': () => supervisor.call('journal.search', { personId: person.id }),
  'journal.extract': () => agent.call('journal.extract', { personId: person.id }),
};
/** Those whose line is not about the person of these tests. */
const ABOUT: Readonly<Record<string, () => string | null | undefined>> = {
  'requests.get': () => null,
  'sync.getParked': () => subjectOf(parked),
  'sync.correct': () => subjectOf(parked),
};
const ACTS: Readonly<Record<string, () => Promise<{ readonly ok: boolean }>>> = {
  'attestations.issue': () => agent.call('attestations.issue', { personId: person.id }),
  'papers.print': () => agent.call('papers.print', { kind: 'attestation', actId: attestation.actId }),
  'papers.save': () => agent.call('papers.save', { kind: 'attestation', actId: attestation.actId }),
  'access.issue': () => agent.call('access.issue', { personId: person.id }),
};

describe('looks at people’s files', () => {
  it('are known here, operation by operation: a new one says what it shows', () => {
    expect(Object.keys(SHOWS).toSorted()).toEqual(Object.keys(contract).toSorted());
    expect(Object.keys(LOOKS).toSorted()).toEqual(namesOf('look').toSorted());
  });

  it.each(namesOf('look'))('%s writes who looked at whose file, in the journal', async (name) => {
    forgetLooks();
    const before = top();
    const answer = await LOOKS[name]?.();
    expect(answer).toMatchObject({ ok: true });
    const about = ABOUT[name] ? ABOUT[name]() : person.id;
    const lines = since(before).filter(({ subject_id }) => subject_id === about);
    expect(lines).toMatchObject([{ agent_number: expect.stringMatching(/^[123]001$/) }]);
  });

  it('that are lines each time are those that a page does not keep: the next opening is asked, and written', async () => {
    const each: string[] = [];
    // What is sought, approved or printed in numbers is asked by hand each time.
    const byHand = ['journal.search', 'journal.extract', 'batches.nextPages'];
    const byThePaper = ['receipts.render', 'attestations.render', 'cards.render'];
    for (const name of namesOf('look').filter((one) => contract[one].kind === 'query')) {
      valueOf((await LOOKS[name]?.()) as Result<unknown>);
      const before = top();
      valueOf((await LOOKS[name]?.()) as Result<unknown>);
      if (since(before).length > 0) each.push(name);
    }
    const kept = each.filter((name) => ![...byHand, ...byThePaper].includes(name));
    expect(kept.toSorted()).toEqual(ASKED_EACH_TIME.toSorted());
  });

  it.each(LOOKS_AGAIN)('%s, asked again by the screen that shows it, is the same look', async (name) => {
    const caller = name === 'people.glance' ? proximity : agent;
    const of: Readonly<Record<(typeof LOOKS_AGAIN)[number], object>> = {
      'people.get': { id: person.id },
      'people.glance': { id: person.id },
      'papers.render': { kind: 'attestation', actId: attestation.actId },
      'requests.get': { id: request },
      'sync.getParked': { actId: parked },
    };
    const ask = (more: object) => caller.call(name, { ...of[name], ...more } as never);
    expect(await ask({})).toMatchObject({ ok: true });
    const before = top();
    for (let turn = 0; turn < 3; turn += 1) expect(await ask({ again: true })).toMatchObject({ ok: true });
    expect(since(before)).toEqual([]);
    expect(await ask({})).toMatchObject({ ok: true });
    expect(since(before)).toHaveLength(1);
    // A page that never showed it cannot hide its first look; nor does yesterday's stand for today's.
    forgetLooks();
    store().raw.exec(`UPDATE journal SET agent_number = 'past' WHERE action = 'paper.rendered'`);
    const first = top();
    expect(await ask({ again: true })).toMatchObject({ ok: true });
    expect(since(first)).toHaveLength(1);
    store().raw.exec(`UPDATE journal SET at = '2020-01-01T09:00:00.000Z' WHERE seq = ${first + 1}`);
    expect(await ask({ again: true })).toMatchObject({ ok: true });
    expect(since(first)).toHaveLength(2);
  });

  it.each(Object.keys(ACTS))('%s writes what was done to whose file', async (name) => {
    const before = top();
    await ACTS[name]?.();
    expect(since(before).filter(({ subject_id }) => subject_id === person.id)).not.toEqual([]);
  });

  it('a part of a file that the same agent opened that day is the same look', async () => {
    valueOf(await agent.call('people.get', { id: person.id }));
    const before = top();
    valueOf(await agent.call('cards.ofPerson', { personId: person.id }));
    valueOf(await agent.call('people.photo', { personId: person.id, sha256: person.photo as Sha256 }));
    valueOf(await agent.call('events.review', { id: eventDraft, content: {}, papers: [] }));
    expect(since(before)).toEqual([]);
    valueOf(await supervisor.call('cards.ofPerson', { personId: person.id }));
    expect(since(before)).toMatchObject([{ agent_number: '2001', action: 'person.looked_at' }]);
  });

  it('nothing else answers with what a file holds, whatever one asks of it', async () => {
    const { identity, contacts, rib } = person;
    const secrets = [identity.document.number, contacts.mobile ?? '', rib ?? ''].filter(
      (text) => text !== '',
    );
    expect(secrets.length).toBeGreaterThan(1);
    const inputs: readonly object[] = [
      {},
      { id: person.id },
      { personId: person.id },
      { actId: receipt },
      { actId: card.actId },
      { text: identity.document.number },
      { sha256: person.photo },
      { sha256: careSheet },
      { id: batch, after: 0, limit: 50 },
      { filter: 'waiting', before: null, limit: 50 },
      { list: 'queue', text: '', after: 0, limit: 50 },
    ];
    const silent = namesOf('nothing').filter(
      (name) => !/^(agents|devices|imports|bundles|sync)\./u.test(name),
    );
    const told: string[] = [];
    for (const name of silent)
      for (const input of inputs)
        for (const page of [agent, supervisor]) {
          const said = JSON.stringify(await page.call(name, input));
          if (secrets.some((secret) => said.includes(secret))) told.push(name);
        }
    expect(told).toEqual([]);
  });
});
