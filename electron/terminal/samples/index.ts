import type { PaperContent } from '../../pdf/index.ts';
import type {
  CardData,
  PaperDependant,
  PaperNames,
  PaperPerson,
  ReceiptData,
} from '../../../shared/domain/papers/index.ts';
import { aBranch, aCard, aLongBranch, anAttestation, aReceipt, aSlip, piece } from './base.ts';
import { aCareReceipt, aDayReport, anEnvelope, warnedOfAll } from './exchanges.ts';
import { aTicket } from './ticket.ts';
import { anExtract } from './journal.ts';
import {
  aNonRegistration,
  anAchamil,
  aRefusal,
  keptAnswer,
  someMissingPapers,
  someRights,
  suspendedRights,
  withRights,
} from './letters.ts';
import { aFamily, aLargeFamily, aLongPerson, aMarkedPerson, anExpatriate, aPerson } from './people.ts';
import { sealOf } from './seal.ts';

/** For whom the samples are made out: every paper must hold whatever the names. */
export interface Cast {
  readonly person: PaperPerson;
  readonly family: readonly PaperDependant[];
  readonly branch: typeof aBranch;
  /** Answers kept, sums not set, delays over: the other side of each paper. */
  readonly isOffline: boolean;
  readonly envelope: number;
}
export const CASTS = {
  ordinary: { person: aPerson, family: aFamily, branch: aBranch, isOffline: false, envelope: 12 },
  long: { person: aLongPerson, family: aLargeFamily, branch: aLongBranch, isOffline: true, envelope: 70 },
  marked: {
    person: aMarkedPerson,
    family: aFamily.map((member) => ({ ...member, ...namesOnly(aMarkedPerson) })),
    branch: aLongBranch,
    isOffline: true,
    envelope: 5,
  },
  latin: {
    person: anExpatriate,
    family: aFamily.map((member) => ({ ...member, familyArabic: '', givenArabic: '' })),
    branch: aBranch,
    isOffline: false,
    envelope: 3,
  },
} as const satisfies Readonly<Record<string, Cast>>;
export type CastName = keyof typeof CASTS;

function namesOnly({ familyLatin, givenLatin, familyArabic, givenArabic }: PaperNames): PaperNames {
  return { familyLatin, givenLatin, familyArabic, givenArabic };
}

const patientOf = (somebody: PaperNames & Pick<PaperPerson, 'sex' | 'birth'>) => ({
  ...namesOnly(somebody),
  sex: somebody.sex,
  birth: somebody.birth,
});

/** Every kind of paper made out for a cast, by the name of its file. */
export function samplePapers(cast: Cast, photo: Uint8Array): Readonly<Record<string, PaperContent>> {
  const { person, branch } = cast;
  const family = [...cast.family];
  const seal = (kind: Parameters<typeof sealOf>[0]['kind'], reference: string) =>
    sealOf({ kind, reference, person });
  const letter = <D extends { readonly reference: string }>(
    kind: Parameters<typeof sealOf>[0]['kind'],
    data: D,
  ) => ({ ...data, branch, seal: seal(kind, data.reference) });
  return {
    receipt: receipt({ ...aReceipt, applicant: person, family, branch }),
    'receipt-card': receipt({ ...handedCard, applicant: person, branch }),
    attestation: { kind: 'attestation', data: { ...letter('attestation', anAttestation), person, family } },
    rights: {
      kind: 'rights',
      data: {
        ...letter('rights', someRights),
        person,
        family: withRights(family),
        ...(cast.isOffline ? { rights: suspendedRights, answered: keptAnswer } : {}),
      },
    },
    achamil: {
      kind: 'achamil',
      data: {
        ...letter('achamil', anAchamil),
        person,
        family,
        ...(cast.isOffline ? { monthly: null } : {}),
      },
    },
    'non-registration': {
      kind: 'non-registration',
      data: { ...letter('non-registration', aNonRegistration), person },
    },
    refusal: { kind: 'refusal', data: { ...letter('refusal', aRefusal), applicant: person } },
    'missing-papers': {
      kind: 'missing-papers',
      data: {
        ...letter('missing-papers', someMissingPapers),
        applicant: person,
        missing: [
          piece('Attestation de RIB', 'شهادة التعريف البنكي'),
          ...family.map((member) =>
            piece('Extrait d’acte de naissance', 'نسخة موجزة من رسم الولادة', member),
          ),
        ],
        ...(cast.isOffline ? { awaitedBy: null } : {}),
      },
    },
    'care-receipt': {
      kind: 'care-receipt',
      data: {
        ...letter('care-receipt', aCareReceipt),
        insured: person,
        patient: { ...patientOf(family[1] ?? person), relation: 'child' },
        ...(cast.isOffline ? warnedOfAll : {}),
      },
    },
    transmittal: {
      kind: 'transmittal',
      data: letter('transmittal', anEnvelope(cast.envelope, [person, ...family.map(namesOnly)])),
    },
    'day-report': { kind: 'day-report', data: letter('day-report', aDayReport) },
    'journal-extract': {
      kind: 'journal-extract',
      data: {
        ...anExtract(cast.envelope),
        person,
        branch,
        ...(cast.isOffline ? { number: null, isCut: true } : {}),
      },
    },
    access: { kind: 'access', data: { ...aSlip, person, branch } },
    ticket: { kind: 'ticket', data: { ...aTicket, branch, waitingBefore: cast.envelope } },
    card: { kind: 'card', data: sampleCard(person, photo, 'cnss') },
    'card-cnops': { kind: 'card', data: sampleCard(person, photo, 'cnops') },
  };
}

/** A card put in its owner's hands: an act that awaits no answer. */
const handedCard: ReceiptData = {
  ...aReceipt,
  reference: 'RC-K3B-26-000043',
  act: 'card.handed',
  category: null,
  family: [],
  received: [],
  missing: [],
  delay: null,
  event: {
    happenedOn: null,
    keptUntil: null,
    recorded: [
      {
        label: { fr: 'N° de carte', ar: 'رقم البطاقة' },
        value: { fr: aCard.serial, ar: aCard.serial },
        isNumber: true,
      },
    ],
  },
};

const receipt = (data: ReceiptData): PaperContent => ({
  kind: 'receipt',
  data: {
    ...data,
    seal: sealOf({ kind: 'receipt', reference: data.reference, person: data.applicant }),
  },
});

/** A card in the wording of a managing body; that of CNOPS bears a mutual. */
export function sampleCard(person: PaperPerson, photo: Uint8Array, body: 'cnss' | 'cnops'): CardData {
  return {
    ...aCard,
    person,
    body,
    photo,
    membership:
      body === 'cnops'
        ? {
            mutuelle: { fr: 'MGEN, éducation nationale', ar: 'التعاضدية العامة للتربية الوطنية' },
            number: '4400127',
          }
        : null,
    seal: sealOf({ kind: 'card', reference: aCard.serial, person }),
  };
}
