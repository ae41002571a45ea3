export { type PaperClaims, type SealClaims, type SealedIdentity, type SealedPaper } from './claims.ts';
export { type SealAlgorithm } from './cose.ts';
export {
  readSeal,
  sealPaper,
  type SealPublicKey,
  type SealReader,
  type SealReading,
  type SealSigner,
} from './seal.ts';
