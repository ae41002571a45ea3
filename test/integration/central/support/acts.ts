import { randomUUID } from 'node:crypto';
import { ribKey } from '../../../../shared/domain/bank/rib.ts';
import type { Act, ActAnswer } from '../../../../shared/protocol/acts.ts';
import type { NumberBlock } from '../../../../shared/protocol/devices.ts';
import type { Got, SignedClient } from '../../../support/signed-client.ts';

let people = 0;

interface Traits {
  readonly number: string;
  readonly cnie?: string;
  readonly id?: string;
  readonly branchCode?: string;
  readonly spouseCnie?: string;
  readonly familyLatin?: string;
}

/** An invented registration of a self-employed person, valid unless told otherwise. */
export function aPerson({
  number,
  cnie,
  id = randomUUID(),
  branchCode = 'RABAT',
  spouseCnie,
  familyLatin = 'Ouldchaoui',
}: Traits) {
  people += 1;
  const first22 = `999${String(people).padStart(19, '0')}`;
  return {
    id,
    version: 0,
    registrationNumber: number,
    numberState: 'reserved',
    scheme: 'tns',
    branchCode,
    registeredOn: '2026-03-02',
    identity: {
      familyLatin,
      givenLatin: 'Meryem',
      familyArabic: 'ولد الشاوي',
      givenArabic: 'مريم',
      sex: 'F',
      birth: '1988-05-12',
      nationality: 'MAR',
      document: { kind: 'cnie', number: cnie ?? `ZX${String(people).padStart(6, '0')}` },
    },
    contacts: { mobile: '0600001234' },
    address: { line: '12, rue des Orangers', regionCode: '04', provinceCode: '04421' },
    activity: { categoryCode: 'pharmacists' },
    rib: first22 + ribKey(first22),
    family: spouseCnie
      ? [
          {
            id: randomUUID(),
            kind: 'spouse',
            familyLatin: 'Alami',
            givenLatin: 'Nizar',
            familyArabic: 'العلمي',
            givenArabic: 'نزار',
            sex: 'M',
            birth: '1985-01-30',
            nationality: 'MAR',
            documentKind: 'cnie',
            documentNumber: spouseCnie,
            situation: 'ordinary',
          },
        ]
      : [],
    photo: null,
  };
}
export type SamplePerson = ReturnType<typeof aPerson>;

const envelope = (client: SignedClient, subjectId: string, branchCode: string) => ({
  id: randomUUID(),
  subjectId,
  baseVersion: null,
  branchCode,
  deviceId: client.deviceId,
  agentNumber: '1001',
  doneAt: new Date(client.now()).toISOString(),
});

export const registration = (client: SignedClient, person: SamplePerson) => ({
  ...envelope(client, person.id, person.branchCode),
  kind: 'registration.submitted',
  payload: { receipt: 'RC26030200017', person, pieces: [{ key: 'photo', received: true }] },
});
export const givenUp = (client: SignedClient, subjectId: string, number: string) => ({
  ...envelope(client, subjectId, 'RABAT'),
  kind: 'number.given_up',
  payload: { number, reason: 'already_registered' },
});
export const attestation = (client: SignedClient, subjectId: string, number: string) => ({
  ...envelope(client, subjectId, 'RABAT'),
  kind: 'attestation.issued',
  payload: { reference: `AT${randomUUID().slice(0, 8)}`, number },
});
export const card = (client: SignedClient, subjectId: string, number: string) => ({
  ...envelope(client, subjectId, 'RABAT'),
  kind: 'card.issued',
  payload: { serial: `CA${randomUUID().slice(0, 8)}`, number },
});

const STATEMENT = { text: 'Carte perdue au marché.', on: '2026-03-01' };
type Holder = Pick<SamplePerson, 'id' | 'registrationNumber'>;
/** The acts of a card's life. */
export const aCard = {
  issued: (client: SignedClient, { id, registrationNumber }: Holder, serial: string, branch = 'RABAT') => ({
    ...envelope(client, id, branch),
    kind: 'card.issued',
    payload: { serial, number: registrationNumber },
  }),
  replaced: (
    client: SignedClient,
    { id, registrationNumber }: Holder,
    made: { serial: string; reason: string; replaces: string | null },
  ) => ({
    ...envelope(client, id, 'RABAT'),
    kind: 'card.replaced',
    payload: { ...made, number: registrationNumber, statement: STATEMENT },
  }),
  spoiled: (client: SignedClient, { id, registrationNumber }: Holder, serial: string, newSerial: string) => ({
    ...envelope(client, id, 'RABAT'),
    kind: 'card.spoiled',
    payload: { serial, newSerial, number: registrationNumber, why: { code: 'ribbon', typed: '' } },
  }),
  handed: (client: SignedClient, { id }: Holder, serial: string) => ({
    ...envelope(client, id, 'RABAT'),
    kind: 'card.handed',
    payload: { serial, to: { kind: 'insured' }, on: '2026-03-02' },
  }),
  revoked: (client: SignedClient, { id }: Holder, serial: string) => ({
    ...envelope(client, id, 'RABAT'),
    kind: 'card.revoked',
    payload: { serial, why: { code: 'asked', typed: '' } },
  }),
};

/** A care file that a counter took in, and what is said of it next. */
export const aCareFile = {
  deposited: (client: SignedClient, { id, registrationNumber }: Holder, reference: string) => {
    const head = envelope(client, id, 'RABAT');
    const file = {
      id: randomUUID(),
      reference,
      insuredId: id,
      registrationNumber,
      patientId: id,
      kind: 'ordinary',
      firstActOn: '2026-02-20',
      treatmentEndedOn: null,
      inpe: '101234567',
      fse: null,
      amountCentimes: 45_000,
      received: ['care-sheet', 'prescription'],
      missing: ['invoice'],
      deadline: { verdict: 'in-time', lastDay: '2026-04-20' },
      rights: 'open',
      exception: null,
      warnings: ['missing'],
      depositedAt: head.doneAt,
      depositedBy: head.agentNumber,
      branchCode: 'RABAT',
    };
    const message = { fr: 'Votre dossier est déposé.', ar: 'أُودع ملفكم.' };
    return { ...head, kind: 'care_file.deposited', payload: { file, message } };
  },
  moved: (client: SignedClient, { id }: Holder, fileId: string, said: object = {}) => ({
    ...envelope(client, id, 'RABAT'),
    kind: 'care_file.moved',
    payload: { fileId, move: 'checked', reason: null, pieces: [], ...said },
  }),
};

/** A hash in PHC form; of nothing that anybody has. */
export const A_HASH = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2E$aGFzaGhhc2hoYXNoaGFzaA';
export const firstAccess = (
  client: SignedClient,
  subjectId: string,
  { number, reference, doneAt }: { number: string; reference: string; doneAt?: string },
) => ({
  ...envelope(client, subjectId, 'RABAT'),
  ...(doneAt === undefined ? {} : { doneAt }),
  kind: 'access.issued',
  payload: { reference, number, hash: A_HASH },
});

export const addedPhoto = (client: SignedClient, subjectId: string, photo: string) => ({
  ...envelope(client, subjectId, 'RABAT'),
  kind: 'photo.added',
  payload: { photo },
});

export const merged = (client: SignedClient, kept: SamplePerson, gone: SamplePerson) => ({
  ...envelope(client, kept.id, kept.branchCode),
  baseVersion: 1,
  kind: 'people.merged',
  payload: {
    goneId: gone.id,
    goneNumber: gone.registrationNumber,
    take: [],
    reason: 'Même personne.',
  },
});

export const anEvent = (client: SignedClient, subjectId: string, event: object) => ({
  ...envelope(client, subjectId, 'RABAT'),
  kind: 'event.declared',
  payload: { receipt: 'RC26030200018', declaredOn: '2026-03-02', event, newMemberId: null, pieces: [] },
});

export type LooseAct = { readonly id: string; readonly kind: string } & Record<string, unknown>;
/** The body of `POST /v1/acts`: each act as text, signed by this workstation. */
export const signedBody = (client: SignedClient, acts: readonly unknown[]) => ({
  acts: acts.map((act) => client.signAct(JSON.stringify(act) ?? 'null')),
});
export const sendActs = (
  client: SignedClient,
  acts: readonly (LooseAct | Act)[],
  gzip = false,
): Promise<Got> => client.post('/v1/acts', signedBody(client, acts), { gzip });

export async function answersTo(
  client: SignedClient,
  acts: readonly (LooseAct | Act)[],
): Promise<ActAnswer[]> {
  const got = await sendActs(client, acts);
  if (got.status !== 200) throw new Error(`${got.status} ${got.text}`);
  return got.json<{ answers: ActAnswer[] }>().answers;
}

/** Numbers that this workstation may give. */
export async function reserve(client: SignedClient, count: number): Promise<string[]> {
  const block = (
    await client.post('/v1/number-blocks', { requestId: randomUUID(), count })
  ).json<NumberBlock>();
  return Array.from({ length: count }, (_, n) => String(Number(block.first) + n).padStart(9, '0'));
}

/** What an answer says, in one word. */
export const outcomes = (answers: readonly ActAnswer[]): string[] =>
  answers.map((answer) => (answer.outcome === 'accepted' ? 'accepted' : answer.code));
