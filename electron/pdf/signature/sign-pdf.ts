import { createHash } from 'node:crypto';
import { signatureBytesMax, signDetached } from './cms.ts';
import { holderOf, type SigningIdentity } from './identity.ts';
import { openRevision } from './revision.ts';

export interface SignatureFacts extends SigningIdentity {
  readonly signedAt: Date;
  /** Why and where it was signed, as readers show it. */
  readonly reason: string;
  readonly place: string;
}

/** Printed, and nobody moves it: what PDF/A asks of what stands on a page (4 and 128). */
const FLAGS = 132;
const OFFSET_DIGITS = 10;
const BLANK = 'n'.repeat(OFFSET_DIGITS);

/**
 * Signs a paper (PAdES, level B-B) in a revision after it, with an invisible mark on its first page. The paper itself
 * stays as it was drawn, its declarations for the archive included. With an RSA key the same paper, signed by the same
 * certificate at the same instant, gives the same bytes.
 */
export function signPdf(
  pdf: Uint8Array,
  { signedAt, reason, place, ...identity }: SignatureFacts,
): Uint8Array {
  const revision = openRevision(pdf);
  const [value, field, look] = [revision.newId(), revision.newId(), revision.newId()];
  const room = signatureBytesMax(identity) * 2;
  const objects = new Map([
    [
      revision.catalogue,
      added(revision.read(revision.catalogue), 'AcroForm', `<< /Fields [${field} 0 R] /SigFlags 3 >>`),
    ],
    [revision.firstPage, added(revision.read(revision.firstPage), 'Annots', `[${field} 0 R]`)],
    [
      value,
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (${pdfDate(signedAt)}) /Name ${text(holderOf(identity.chain[0]))} ` +
        `/Reason ${text(reason)} /Location ${text(place)} /ByteRange [0 ${BLANK} ${BLANK} ${BLANK}] /Contents <${'0'.repeat(room)}> >>`,
    ],
    [
      field,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /V ${value} 0 R /P ${revision.firstPage} 0 R ` +
        `/Rect [0 0 0 0] /F ${FLAGS} /AP << /N ${look} 0 R >> >>`,
    ],
    [look, '<< /Type /XObject /Subtype /Form /BBox [0 0 0 0] /Length 0 >>\nstream\n\nendstream'],
  ]);
  const fileId = createHash('sha256').update(pdf).update(signedAt.toISOString()).digest('hex').slice(0, 32);
  const { bytes, at } = revision.write(objects, fileId);
  return fill(bytes, at.get(value) ?? 0, room, identity);
}

/** Writes which bytes are signed, then their signature in the gap between them. */
function fill(bytes: Buffer, valueAt: number, room: number, identity: SigningIdentity): Uint8Array {
  const gapAt = bytes.indexOf('/Contents <', valueAt, 'latin1') + '/Contents '.length;
  const gapEnd = gapAt + room + 2;
  let from = bytes.indexOf(BLANK, valueAt, 'latin1');
  for (const offset of [gapAt, gapEnd, bytes.length - gapEnd]) {
    bytes.write(String(offset).padEnd(OFFSET_DIGITS), from, 'latin1');
    from += OFFSET_DIGITS + 1;
  }
  const digest = createHash('sha256')
    .update(bytes.subarray(0, gapAt))
    .update(bytes.subarray(gapEnd))
    .digest();
  const signature = signDetached(digest, identity).toString('hex');
  if (signature.length > room) throw new Error('The signature is larger than its place');
  bytes.write(signature, gapAt + 1, 'latin1');
  return bytes;
}

/** A dictionary with one entry more. */
function added(dictionary: string, key: string, value: string): string {
  if (!dictionary.startsWith('<<') || !dictionary.endsWith('>>') || dictionary.includes(`/${key} `))
    throw new Error(`This PDF already has /${key}`);
  return `${dictionary.slice(0, -2)}/${key} ${value}\n>>`;
}

const pdfDate = (at: Date): string => `D:${at.toISOString().replace(/\D/gu, '').slice(0, 14)}+00'00'`;
/** UTF-16 in hexadecimal: any script, and nothing that could close the string. */
const text = (words: string): string =>
  `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
