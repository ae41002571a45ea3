export { AccessSlipData } from './access-slip.ts';
export { AttestationData } from './attestation.ts';
export { CardData } from './card.ts';
export {
  type Bilingual,
  type ManagingBody,
  type PaperDependant,
  type PaperDetail,
  type PaperNames,
  type PaperNumber,
  type PaperPerson,
} from './common.ts';
export { arabicNameOnPaper, displayDay, displayNumber, latinNameOnPaper } from './display.ts';
export { ReceiptData, type PaperPiece } from './receipt.ts';
