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
