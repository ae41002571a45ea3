/** Why a file of a key is not taken; each has its sentence `error.bundle.<code>` in both languages. */
export const BUNDLE_REFUSALS = [
  /** It does not begin as ours do. */
  'not_a_bundle',
  /** A later program made it. */
  'newer_version',
  /** Its end is missing: half copied. */
  'truncated',
  /** The signature or a digest does not hold. */
  'tampered',
  /** The central knows no such workstation. */
  'signer_unknown',
  /** Encrypted to a key that is not here. */
  'wrong_key',
  /** Signed and whole, and yet not what this program understands. */
  'unreadable',
  'too_large',
  /** An answer, where acts are expected. */
  'is_answer',
] as const;
export type BundleRefusal = (typeof BUNDLE_REFUSALS)[number];
