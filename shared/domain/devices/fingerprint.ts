/** What a workstation that asks to be enrolled and the central must both see alike. Keys: raw Ed25519 in hexadecimal. */
export interface Introduction {
  readonly deviceId: string;
  readonly branchCode: string;
  readonly requestKey: string;
  readonly sealKey: string;
  /** The root as the workstation was told it: another central in between shows here too. */
  readonly sealRoot: string;
}

/** The text whose SHA-256 the fingerprint is made of. */
export const introductionText = ({
  deviceId,
  branchCode,
  requestKey,
  sealKey,
  sealRoot,
}: Introduction): string =>
  ['guichet-amo-workstation-v1', deviceId, branchCode, requestKey, sealKey, sealRoot].join('\n');

const GROUPS = 6;
const GROUP_DIGITS = 4;

/**
 * Six groups of four digits that two people read to each other: about 80 bits, and the same in both languages. `sha256Hex`: of the
 * introduction's text.
 */
export function fingerprintOf(sha256Hex: string): string {
  const digits = (BigInt(`0x${sha256Hex}`) % 10n ** BigInt(GROUPS * GROUP_DIGITS))
    .toString()
    .padStart(GROUPS * GROUP_DIGITS, '0');
  return (digits.match(/\d{4}/gu) ?? []).join(' ');
}

/** Whether what somebody typed is this fingerprint, however the groups were separated. */
export const isFingerprint = (typed: string, fingerprint: string): boolean =>
  typed.replace(/[\s.-]/gu, '') === fingerprint.replaceAll(' ', '');
