import type { z } from 'zod';
import {
  AccessSlipData,
  AchamilAttestationData,
  AttestationData,
  CardData,
  CareReceiptData,
  DayReportData,
  JournalExtractData,
  MissingPapersData,
  NonRegistrationData,
  ReceiptData,
  RefusalData,
  RightsAttestationData,
  TicketData,
  TransmittalData,
} from '../../shared/domain/papers/index.ts';
import type { SealedKind } from '../../shared/domain/documents/paper.ts';
import { accessSlip } from './documents/access-slip.ts';
import { achamilAttestation } from './documents/achamil-attestation.ts';
import { attestation } from './documents/attestation.ts';
import { card } from './documents/card.ts';
import { careReceipt } from './documents/care-receipt.ts';
import { dayReport } from './documents/day-report.ts';
import { journalExtract } from './documents/journal-extract.ts';
import type { Kit } from './documents/kit.ts';
import { missingPapers } from './documents/missing-papers.ts';
import { nonRegistration } from './documents/non-registration.ts';
import { receipt } from './documents/receipt.ts';
import { refusal } from './documents/refusal.ts';
import { rightsAttestation } from './documents/rights-attestation.ts';
import { ticket } from './documents/ticket.ts';
import { transmittal } from './documents/transmittal.ts';

interface PaperData {
  readonly receipt: ReceiptData;
  readonly attestation: AttestationData;
  readonly card: CardData;
  readonly rights: RightsAttestationData;
  readonly achamil: AchamilAttestationData;
  readonly 'non-registration': NonRegistrationData;
  readonly refusal: RefusalData;
  readonly 'missing-papers': MissingPapersData;
  readonly 'care-receipt': CareReceiptData;
  readonly transmittal: TransmittalData;
  readonly 'day-report': DayReportData;
  readonly access: AccessSlipData;
  readonly ticket: TicketData;
  readonly 'journal-extract': JournalExtractData;
}
export type DrawnKind = SealedKind | 'access' | 'ticket' | 'journal-extract';
/** What a paper of a kind says. */
export type DataOf<K extends DrawnKind> = PaperData[K];
/** A paper to draw: its kind and what it says. */
export type PaperContent = {
  readonly [K in DrawnKind]: { readonly kind: K; readonly data: DataOf<K> };
}[DrawnKind];

type Drawing = (data: unknown, kit: Kit) => void;

/** A document never sees data of another shape than its own, whoever hands it over. */
const drawing =
  <S extends z.ZodType>(schema: S, document: (data: z.output<S>, kit: Kit) => void): Drawing =>
  (data, kit) =>
    document(schema.parse(data), kit);

const DRAWINGS: Readonly<Record<DrawnKind, Drawing>> = {
  receipt: drawing(ReceiptData, receipt),
  attestation: drawing(AttestationData, attestation),
  card: drawing(CardData, card),
  rights: drawing(RightsAttestationData, rightsAttestation),
  achamil: drawing(AchamilAttestationData, achamilAttestation),
  'non-registration': drawing(NonRegistrationData, nonRegistration),
  refusal: drawing(RefusalData, refusal),
  'missing-papers': drawing(MissingPapersData, missingPapers),
  'care-receipt': drawing(CareReceiptData, careReceipt),
  transmittal: drawing(TransmittalData, transmittal),
  'day-report': drawing(DayReportData, dayReport),
  access: drawing(AccessSlipData, accessSlip),
  ticket: drawing(TicketData, ticket),
  'journal-extract': drawing(JournalExtractData, journalExtract),
};

export const drawPaper = ({ kind, data }: PaperContent, kit: Kit): void => DRAWINGS[kind](data, kit);
