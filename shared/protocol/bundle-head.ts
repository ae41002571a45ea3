import type { BundleRefusal } from '../domain/bundles/index.ts';
import { BUNDLE_HEADER_MAX_BYTES, BUNDLE_MAGIC, BUNDLE_VERSION, BundleHeader } from './bundles.ts';

/** What stands before the body of a file: the magic, the header's JSON, its signature (base64url), a line each. */
export const headText = (headerText: string, signature: string): string =>
  `${BUNDLE_MAGIC}${headerText}\n${signature}\n`;

const SIGNATURE_CHARS = 86;
/** 64 bytes in base64url, written in the only way: the bits that its last character does not need are nought. */
const SIGNATURE = /^[A-Za-z0-9_-]{85}[AQgw]$/;
/** As many bytes of a file as its head may take. */
export const BUNDLE_HEAD_MAX_BYTES = BUNDLE_MAGIC.length + BUNDLE_HEADER_MAX_BYTES + 1 + SIGNATURE_CHARS + 1;

export interface BundleHead {
  readonly header: BundleHeader;
  /** As it was signed. */
  readonly text: string;
  /** Base64url. */
  readonly signature: string;
  /** Where the body begins. */
  readonly bodyAt: number;
}

/** The head of a file, from its first bytes; nothing of it is proved yet. */
export function readHead(start: Uint8Array): BundleHead | BundleRefusal {
  const text = ascii(start.subarray(0, BUNDLE_HEAD_MAX_BYTES));
  if (!text.startsWith(BUNDLE_MAGIC))
    return BUNDLE_MAGIC.startsWith(text) && text !== '' ? 'truncated' : 'not_a_bundle';
  const end = text.indexOf('\n', BUNDLE_MAGIC.length);
  if (end < 0) return text.length < BUNDLE_HEAD_MAX_BYTES ? 'truncated' : 'tampered';
  const headerText = text.slice(BUNDLE_MAGIC.length, end);
  const signatureEnd = text.indexOf('\n', end + 1);
  if (signatureEnd < 0) return text.length < BUNDLE_HEAD_MAX_BYTES ? 'truncated' : 'tampered';
  const raw = parse(headerText);
  if (isNewer(raw)) return 'newer_version';
  const header = BundleHeader.safeParse(raw);
  if (!header.success || header.data.part > header.data.parts) return 'tampered';
  const signature = text.slice(end + 1, signatureEnd);
  if (!SIGNATURE.test(signature)) return 'tampered';
  return { header: header.data, text: headerText, signature, bodyAt: signatureEnd + 1 };
}

/** Says whether a file has the size that its head tells. */
export function checkSize({ header, bodyAt }: BundleHead, fileBytes: number): BundleRefusal | undefined {
  if (fileBytes === bodyAt + header.bytes) return undefined;
  return fileBytes < bodyAt + header.bytes ? 'truncated' : 'tampered';
}

const ascii = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isNewer = (raw: unknown): boolean =>
  typeof raw === 'object' &&
  raw !== null &&
  'v' in raw &&
  typeof raw.v === 'number' &&
  raw.v > BUNDLE_VERSION;
