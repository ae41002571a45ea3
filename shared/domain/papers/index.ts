export { AccessSlipData } from './access-slip.ts';
export { AchamilAttestationData } from './achamil-attestation.ts';
export { AttestationData } from './attestation.ts';
export { CardData } from './card.ts';
export { CareReceiptData } from './care-receipt.ts';
export {
  type Bilingual,
  type ManagingBody,
  type PaperDependant,
  type PaperDetail,
  type PaperInstant,
  type PaperNames,
  type PaperNumber,
  type PaperPerson,
} from './common.ts';
export { DayReportData, namedOf } from './day-report.ts';
export { arabicNameOnPaper, displayDay, displayNumber, displaySum, latinNameOnPaper } from './display.ts';
export { JournalExtractData } from './journal-extract.ts';
export type { PaperAgent } from './letter.ts';
export { MissingPapersData } from './missing-papers.ts';
export { NonRegistrationData } from './non-registration.ts';
export { ReceiptData, SIGNED_ACTS, type PaperPiece } from './receipt.ts';
export { RefusalData } from './refusal.ts';
export { RightsAttestationData, type PaperRights } from './rights-attestation.ts';
export { TicketData } from './ticket.ts';
export { controlSum, TransmittalData } from './transmittal.ts';
