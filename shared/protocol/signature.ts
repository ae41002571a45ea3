/**
 * How a workstation signs a request: Ed25519 over these lines, joined by '\n'. Headers: `x-guichet-device` (its id),
 * `x-guichet-time` (ISO instant), `x-guichet-nonce` (UUID), `x-guichet-signature` (base64url).
 * The central refuses a time further than `SIGNATURE_WINDOW_MS` from its own and a nonce seen within it.
 */
export interface SignedParts {
  readonly method: string;
  /** Path with query, as sent. */
  readonly path: string;
  readonly deviceId: string;
  readonly time: string;
  readonly nonce: string;
  /** Lower-case hexadecimal SHA-256 of the body's bytes as they travel, compressed when they are (empty when there is none). */
  readonly bodySha256: string;
}
export const SIGNATURE_WINDOW_MS = 10 * 60_000;

export const signedText = (parts: SignedParts): string =>
  [
    'guichet-amo-request-v1',
    parts.method.toUpperCase(),
    parts.path,
    parts.deviceId,
    parts.time,
    parts.nonce,
    parts.bodySha256,
  ].join('\n');

/** What a workstation signs when an act is made, with the same key: this line, then the act's JSON text, byte for byte. */
export const signedAct = (text: string): string => `guichet-amo-act-v1\n${text}`;
