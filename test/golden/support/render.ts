import {
  openPaperFonts,
  renderPaper,
  type PlacedText,
  type RenderOptions,
} from '../../../electron/pdf/index.ts';
import type { CardData, ReceiptData } from '../../../shared/domain/papers/index.ts';
import { anEventReceipt, aSchemeReceipt } from './event-samples.ts';
import {
  aCard,
  aLongPerson,
  aMemberAttestation,
  aMemberCard,
  anAttestation,
  anExtremeAttestation,
  anExtremeMemberCard,
  anExtremeReceipt,
  anExtremeSlip,
  aReceipt,
  aSlip,
  samplePhoto,
  sealOf,
} from './samples.ts';

export const fonts = openPaperFonts('resources/fonts');
export const CREATED_AT = new Date('2026-03-12T09:05:00Z');

export interface DrawnPaper {
  readonly pdf: Uint8Array;
  readonly placed: readonly PlacedText[];
}
export type Marking = Pick<RenderOptions, 'specimen' | 'duplicate'>;

const observed = async (
  render: (options: RenderOptions) => Promise<Uint8Array>,
  marking: Marking,
): Promise<DrawnPaper> => {
  const placed: PlacedText[] = [];
  const pdf = await render({ fonts, createdAt: CREATED_AT, onText: (text) => placed.push(text), ...marking });
  return { pdf, placed };
};

/** Ordinary papers, and the same with the longest names, two spouses, eight children and many missing pieces. */
export const PAPERS = {
  receipt: (marking: Marking = {}) => {
    const seal = sealOf({ kind: 'receipt', reference: aReceipt.reference, person: aReceipt.applicant });
    return observed((options) => renderPaper('receipt', { ...aReceipt, seal }, options), marking);
  },
  extremeReceipt: (marking: Marking = {}) => {
    const seal = sealOf({ kind: 'receipt', reference: aReceipt.reference, person: aLongPerson });
    return observed((options) => renderPaper('receipt', { ...anExtremeReceipt, seal }, options), marking);
  },
  eventReceipt: (marking: Marking = {}) => drawReceipt(anEventReceipt, marking),
  schemeReceipt: (marking: Marking = {}) => drawReceipt(aSchemeReceipt, marking),
  attestation: (marking: Marking = {}) => {
    const { reference, person } = anAttestation;
    const seal = sealOf({ kind: 'attestation', reference, person });
    return observed((options) => renderPaper('attestation', { ...anAttestation, seal }, options), marking);
  },
  extremeAttestation: (marking: Marking = {}) => {
    const { reference, person } = anExtremeAttestation;
    const seal = sealOf({ kind: 'attestation', reference, person });
    return observed(
      (options) => renderPaper('attestation', { ...anExtremeAttestation, seal }, options),
      marking,
    );
  },
  access: (marking: Marking = {}) => observed((options) => renderPaper('access', aSlip, options), marking),
  extremeAccess: (marking: Marking = {}) =>
    observed((options) => renderPaper('access', anExtremeSlip, options), marking),
  card: async (marking: Marking = {}) => {
    const seal = sealOf({ kind: 'card', reference: aCard.serial, person: aCard.person });
    const photo = await samplePhoto();
    return observed((options) => renderPaper('card', { ...aCard, seal, photo }, options), marking);
  },
  extremeCard: async (marking: Marking = {}) => {
    const seal = sealOf({ kind: 'card', reference: aCard.serial, person: aLongPerson });
    const photo = await samplePhoto();
    return observed(
      (options) => renderPaper('card', { ...aCard, person: aLongPerson, seal, photo }, options),
      marking,
    );
  },
  memberAttestation: (marking: Marking = {}) => {
    const { reference, person } = aMemberAttestation;
    const seal = sealOf({ kind: 'attestation', reference, person });
    return observed(
      (options) => renderPaper('attestation', { ...aMemberAttestation, seal }, options),
      marking,
    );
  },
  memberCard: (marking: Marking = {}) => drawMemberCard(aMemberCard, marking),
  extremeMemberCard: (marking: Marking = {}) => drawMemberCard(anExtremeMemberCard, marking),
} as const;

function drawReceipt(receipt: ReceiptData, marking: Marking): Promise<DrawnPaper> {
  const seal = sealOf({ kind: 'receipt', reference: receipt.reference, person: receipt.applicant });
  return observed((options) => renderPaper('receipt', { ...receipt, seal }, options), marking);
}

async function drawMemberCard(card: Omit<CardData, 'photo'>, marking: Marking): Promise<DrawnPaper> {
  const seal = sealOf({ kind: 'card', reference: card.serial, person: card.person });
  const photo = await samplePhoto();
  return observed((options) => renderPaper('card', { ...card, seal, photo }, options), marking);
}

export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = Object.keys(PAPERS) as PaperName[];
