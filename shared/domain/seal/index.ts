export { decodeBase64Url, encodeBase64Url } from './base64url.ts';
export { readCertificate, signCertificate, type RootSigner, type SealCertificate } from './certificate.ts';
export {
  NUMBER_STATES,
  SEALED_RIGHTS,
  type PaperClaims,
  type SealClaims,
  type SealedIdentity,
  type SealedPaper,
} from './claims.ts';
export { type SealAlgorithm } from './cose.ts';
export {
  CONTACT_MAX_CHARS,
  executedText,
  ORDER_KINDS,
  readOrder,
  signOrder,
  type DeviceOrder,
  type OrderKind,
} from './order.ts';
export {
  readRevocations,
  REVOKED_WHYS,
  signRevocations,
  type RevocationList,
  type RevokedKey,
  type RevokedReference,
  type RevokedWhy,
} from './revocations.ts';
export {
  readSeal,
  sealPaper,
  type SealPublicKey,
  type SealReader,
  type SealReading,
  type SealSigner,
  type VerifySignature,
} from './seal.ts';
export {
  checkPaper,
  isTooOld,
  PAPER_VERDICTS,
  type CarriedKey,
  type PaperReading,
  type PaperVerdict,
  type Trust,
} from './trust.ts';
export { rightsWordsOf, wordsOf, type VerdictTone } from './words.ts';
