export { afterEvent, CARD_STATES, isLive, nextState } from './life.ts';
export type { Card, CardEvent, CardRefusal, CardState } from './life.ts';
export {
  CARD_REASONS,
  CardReason,
  CardSerial,
  isSurvivor,
  Receiver,
  REVOKE_REASONS,
  revokedWhy,
  RevokeWhy,
  SPOIL_REASONS,
  SpoilWhy,
  Statement,
} from './reasons.ts';
export type { RevokedWhy } from './reasons.ts';
export {
  BatchView,
  CARD_LAYOUTS,
  CARD_LISTS,
  CARD_MADE_FOR,
  CardLayout,
  CardLine,
  CardView,
  PrintersView,
  PrinterUse,
  PRINTER_USES,
  ReplaceReview,
} from './views.ts';
export type { CardList, ReplaceOption } from './views.ts';
