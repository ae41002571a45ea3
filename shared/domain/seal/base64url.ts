const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((character, value) => [character, value]));
const BITS = 6;

/** Base64url without padding (RFC 4648): bytes that travel inside JSON. */
export function encodeBase64Url(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const group = bytes.subarray(at, at + 3);
    const value = ((group[0] ?? 0) << 16) | ((group[1] ?? 0) << 8) | (group[2] ?? 0);
    for (let digit = 0; digit <= group.length; digit++)
      pieces.push(ALPHABET.charAt((value >> (18 - digit * BITS)) & 63));
  }
  return pieces.join('');
}

/** Throws when the text is something else. */
export function decodeBase64Url(text: string): Uint8Array {
  if (text.length % 4 === 1) throw new TypeError('not base64url');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let kept = 0;
  let keptBits = 0;
  let at = 0;
  for (const character of text) {
    const value = VALUES.get(character);
    if (value === undefined) throw new TypeError('not base64url');
    kept = ((kept << BITS) | value) & 0xfff;
    keptBits += BITS;
    if (keptBits >= 8) {
      keptBits -= 8;
      bytes[at++] = (kept >> keptBits) & 0xff;
    }
  }
  return bytes;
}
