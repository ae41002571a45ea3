import { createHash } from 'node:crypto';

/** Lower-case hexadecimal SHA-256. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
