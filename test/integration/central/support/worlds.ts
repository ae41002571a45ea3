import { randomBytes, randomUUID } from 'node:crypto';
import { sha256 } from '../../../../central/platform/digest.ts';
import { putEnvelope } from '../../../../central/envelopes/envelope.repo.ts';
import { insertEmployerToken, putEmployer } from '../../../../central/requests/employer.repo.ts';
import { EnvelopeRecord } from '../../../../shared/domain/envelopes/index.ts';
import type { ActKind } from '../../../../shared/protocol/acts.ts';
import { aRecruit, employerAt } from '../../../support/requesters.ts';
import type { SignedClient } from '../../../support/signed-client.ts';
import {
  aCard,
  aCareFile,
  addedPhoto,
  anEvent,
  aPerson,
  attestation,
  firstAccess,
  givenUp,
  registration,
  reserve,
  type LooseAct,
  type SamplePerson,
} from './acts.ts';
import type { TestCentral } from './central.ts';

/** An act that the central accepts once those `before` it are accepted. */
export interface Situation {
  readonly before: readonly LooseAct[];
  readonly act: LooseAct;
}
export interface World {
  readonly client: SignedClient;
  /** Asks as an employer does, and tells the id of the request. */
  readonly asked: () => Promise<string>;
  /** An envelope on its way to the world's branch. */
  readonly sent: () => Promise<EnvelopeRecord>;
}

let rank = 0;
const next = (start: string): string => `${start}-K3B-26-${String((rank += 1)).padStart(6, '0')}`;

async function newPerson({ client }: World, more: object = {}): Promise<SamplePerson> {
  const [number = ''] = await reserve(client, 1);
  return { ...aPerson({ number }), ...more };
}
/** Somebody to be registered first, and an act about them. */
async function about(world: World, state: (person: SamplePerson) => readonly LooseAct[]): Promise<Situation> {
  const person = await newPerson(world);
  const acts = [registration(world.client, person), ...state(person)];
  return { before: acts.slice(0, -1), act: acts.at(-1) as LooseAct };
}
const stated = ({ client }: World, kind: ActKind, subjectId: string, payload: object): LooseAct => ({
  ...givenUp(client, subjectId, '100000000'),
  kind,
  payload,
});
const alone = (act: LooseAct): Situation => ({ before: [], act });

const FILED = { fr: 'Immatriculation', ar: 'التسجيل' };
const SAID = {
  body: 'cnss',
  branch: { code: 'RABAT', fr: 'Rabat', ar: 'الرباط' },
  nationality: 'MAR',
  schemeCode: '',
};
const applicant = () => ({
  familyLatin: 'Exemple',
  givenLatin: 'Yto',
  familyArabic: 'مثال',
  givenArabic: 'يطو',
  sex: 'F',
  birth: '1999-04-12',
  document: { kind: 'cnie', number: `ZY${String((rank += 1)).padStart(6, '0')}` },
});
const letter = () => ({
  ...SAID,
  agent: { number: '1', nameFr: '', nameAr: '' },
  applicant: applicant(),
  act: FILED,
});
/** What the report of a day says, with this many rows in the journal. */
export const aDay = ({ entries, differences = [] }: { entries: number; differences?: object[] }) => ({
  body: 'cnss',
  branch: SAID.branch,
  day: '2026-03-02',
  workstation: { code: 'K3B', name: { fr: 'Guichet 3', ar: 'الشباك 3' } },
  agent: { number: '1001', nameFr: '', nameAr: '' },
  openedAt: { day: '2026-03-02', time: '08:30' },
  closedAt: { day: '2026-03-02', time: '16:30' },
  acts: [{ name: FILED, count: 3 }],
  receipts: null,
  cards: null,
  envelopes: [],
  waiting: 0,
  differences,
  journal: { entries, head: sha256(`row ${entries}`) },
});
const REASON = { code: 'wrong_data', typed: 'Le numéro de CNIE n’existe pas.', rules: [] };

/** For each kind of act, a situation in which it is accepted. A kind that is missing here does not compile. */
export const SITUATIONS: Readonly<Record<ActKind, (world: World) => Promise<Situation>>> = {
  'registration.submitted': async (world) => alone(registration(world.client, await newPerson(world))),
  'number.given_up': async ({ client }) =>
    alone(givenUp(client, randomUUID(), (await reserve(client, 1))[0] ?? '')),
  'attestation.issued': (world) =>
    about(world, ({ id, registrationNumber }) => [attestation(world.client, id, registrationNumber)]),
  'non_registration.attested': async (world) => {
    const said = { ...SAID, person: applicant(), checkedAt: { day: '2026-03-02', time: '09:00' } };
    const payload = { reference: next('AT'), checkedAt: '2026-03-02T09:00:00Z', said };
    return alone(stated(world, 'non_registration.attested', randomUUID(), payload));
  },
  'refusal.issued': async (world) => {
    const said = { ...letter(), filed: null, reasons: [{ text: FILED, source: null, contest: null }] };
    return alone(
      stated(world, 'refusal.issued', randomUUID(), { reference: next('RF'), about: randomUUID(), said }),
    );
  },
  'papers.requested': async (world) => {
    const said = { ...letter(), filed: null, missing: [{ name: FILED }], awaitedBy: null };
    return alone(
      stated(world, 'papers.requested', randomUUID(), { reference: next('PM'), about: randomUUID(), said }),
    );
  },
  'card.issued': (world) => about(world, (person) => [aCard.issued(world.client, person, next('CA'))]),
  'card.replaced': (world) => {
    const [first, second] = [next('CA'), next('CA')];
    return about(world, (person) => [
      aCard.issued(world.client, person, first),
      aCard.replaced(world.client, person, { serial: second, reason: 'loss', replaces: first }),
    ]);
  },
  'card.spoiled': (world) =>
    withCard(world, (person, serial) => aCard.spoiled(world.client, person, serial, next('CA'))),
  'card.handed': (world) => withCard(world, (person, serial) => aCard.handed(world.client, person, serial)),
  'card.revoked': (world) => withCard(world, (person, serial) => aCard.revoked(world.client, person, serial)),
  'care_file.deposited': (world) =>
    about(world, (person) => [aCareFile.deposited(world.client, person, next('RC'))]),
  'care_file.moved': (world) =>
    about(world, (person) => {
      const left = aCareFile.deposited(world.client, person, next('RC'));
      return [left, aCareFile.moved(world.client, person, left.payload.file.id)];
    }),
  'access.issued': (world) =>
    about(world, ({ id, registrationNumber: number }) => [
      firstAccess(world.client, id, { number, reference: next('AP') }),
    ]),
  'photo.added': (world) =>
    about(world, ({ id }) => [addedPhoto(world.client, id, randomBytes(32).toString('hex'))]),
  'person.listed': async (world) => {
    const person = await newPerson(world, {
      registrationNumber: null,
      contacts: {},
      address: null,
      rib: null,
    });
    const payload = { importId: randomUUID(), row: 2, source: 'Ordre', person };
    return alone(stated(world, 'person.listed', person.id, payload));
  },
  'event.declared': (world) => {
    const address = { line: '3, avenue du Rif', regionCode: '04', provinceCode: '04421' };
    return about(world, ({ id }) => [
      { ...anEvent(world.client, id, { kind: 'address-change', address }), baseVersion: 1 },
    ]);
  },
  'people.merged': async (world) => {
    const [kept, gone] = [await newPerson(world), await newPerson(world)];
    const payload = {
      goneId: gone.id,
      goneNumber: gone.registrationNumber,
      take: [],
      reason: 'Même personne.',
    };
    const before = [registration(world.client, kept), registration(world.client, gone)];
    return { before, act: stated(world, 'people.merged', kept.id, payload) };
  },
  'day.closed': (world) => {
    const reference = next('RJ');
    return Promise.resolve(
      alone(stated(world, 'day.closed', randomUUID(), { reference, said: aDay({ entries: rank }) })),
    );
  },
  'registration.requested': (world) => {
    const requestId = randomUUID();
    const { identity, contacts } = aPerson({ number: '100000001' });
    const asked = { kind: 'point-registration', scheme: 'tns', identity, contacts, consent: true };
    const from = { fr: 'Point d’exemple', ar: 'نقطة نموذجية' };
    const payload = { requestId, receipt: next('DI'), to: 'FES', from, asked };
    return Promise.resolve(alone(stated(world, 'registration.requested', requestId, payload)));
  },
  'request.taken': async (world) => {
    const requestId = await world.asked();
    return alone(stated(world, 'request.taken', requestId, { requestId, taken: true, from: null }));
  },
  'request.answered': async (world) => {
    const requestId = await world.asked();
    const said = { outcome: 'refused', reason: REASON, papers: [], typed: '', resultActId: null };
    return alone(stated(world, 'request.answered', requestId, { requestId, ...said }));
  },
  'envelope.closed': async (world) => alone(closedEnvelope(world)),
  'envelope.collected': async (world) => {
    const envelope = anEnvelope();
    const { envelopeId } = envelope;
    const courier = { name: 'Coursier inventé', proof: { kind: 'signature' } };
    const act = stated(world, 'envelope.collected', envelopeId, { envelopeId, courier });
    return { before: [closedEnvelope(world, envelope)], act };
  },
  'envelope.received': async (world) => {
    const { id, files } = await world.sent();
    const missing = files.map(({ reference }) => reference);
    const payload = { envelopeId: id, scanned: [], missing, surplus: [] };
    return alone(stated(world, 'envelope.received', id, payload));
  },
};

/** An envelope of one file, as its closing says it. */
const anEnvelope = () => ({
  envelopeId: randomUUID(),
  reference: next('BE'),
  to: 'FES',
  openedAt: '2026-03-02T09:00:00.000Z',
  files: [
    {
      id: randomUUID(),
      reference: next('RC'),
      number: '100000007',
      insured: { familyLatin: 'Exemple', givenLatin: 'Yto', familyArabic: 'مثال', givenArabic: 'يطو' },
      kind: 'ordinary',
      filedOn: '2026-03-02',
      amountCentimes: 45_000,
    },
  ],
  controlSum: 100_000_007,
});
function closedEnvelope(world: World, payload = anEnvelope()): LooseAct {
  return stated(world, 'envelope.closed', payload.envelopeId, payload);
}

const withCard = (
  world: World,
  then: (person: SamplePerson, serial: string) => LooseAct,
): Promise<Situation> => {
  const serial = next('CA');
  return about(world, (person) => [aCard.issued(world.client, person, serial), then(person, serial)]);
};

/** A world at this central, with an employer who asks. */
export async function aWorld({ ports, url, workstation }: TestCentral): Promise<World> {
  const token = 'an-employer-of-the-worlds';
  const at = new Date(ports.clock.now()).toISOString();
  await ports.store.write(async (tx) => {
    await putEmployer(tx, { number: '7654321', name: 'X', scheme: 'cnss-salaried', branchCode: 'RABAT' });
    await insertEmployerToken(tx, { tokenSha256: sha256(token), number: '7654321', at });
  });
  const employer = employerAt(url, token);
  return {
    client: await workstation(),
    asked: async () => (await employer.asks(aRecruit((rank += 1)))).id,
    sent: async () => {
      const { envelopeId, controlSum, ...said } = anEnvelope();
      const closed = { at, agentNumber: '1001', controlSum };
      const envelope = EnvelopeRecord.parse({
        ...said,
        id: envelopeId,
        version: 1,
        from: 'FES',
        to: 'RABAT',
        state: 'closed',
        closed,
        collected: null,
        received: null,
      });
      await ports.store.write((tx) => putEnvelope(tx, { envelope, actId: randomUUID() }, at));
      return envelope;
    },
  };
}
