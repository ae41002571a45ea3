import { lastPlaced, type CareFileView } from '../../../shared/domain/care/index.ts';
import type { EnvelopedFile, EnvelopeRecord } from '../../../shared/domain/envelopes/index.ts';
import type { PaperNames } from '../../../shared/domain/papers/index.ts';
import type { Read } from '../../db/database.ts';
import { dayAt } from '../../platform/clock.ts';
import { findCareFile } from '../care/index.ts';
import { findRecord } from '../people/index.ts';
import { listInside } from './envelopes.repo.ts';

const NO_NAMES: PaperNames = { familyLatin: '', givenLatin: '', familyArabic: '', givenArabic: '' };

/** Names of the insured person; empty where the file is not here. */
export function namesOf(db: Read, insuredId: string): PaperNames {
  const identity = findRecord(db, insuredId)?.identity;
  if (!identity) return NO_NAMES;
  const { familyLatin, givenLatin, familyArabic, givenArabic } = identity;
  return { familyLatin, givenLatin, familyArabic, givenArabic };
}

/** A care file as its slip names it. */
export const asEnveloped = (db: Read, { file }: CareFileView): EnvelopedFile => ({
  id: file.id,
  reference: file.reference,
  number: file.registrationNumber,
  insured: namesOf(db, file.insuredId),
  kind: file.kind,
  filedOn: dayAt(Date.parse(file.depositedAt)),
  amountCentimes: file.amountCentimes,
});

/** An open envelope with what lies in it now; a closed one keeps its list. */
export const withContent = (db: Read, envelope: EnvelopeRecord): EnvelopeRecord =>
  envelope.state === 'open'
    ? {
        ...envelope,
        files: listInside(db, envelope.id).flatMap((id) => {
          const found = findCareFile(db, id);
          return found ? [asEnveloped(db, found)] : [];
        }),
      }
    : envelope;

/** A slip of a proximity point says neither kind nor amount: the files say them to those who may look into them. */
export const withCareOf = (db: Read, envelope: EnvelopeRecord): EnvelopeRecord => ({
  ...envelope,
  files: envelope.files.map((file) => {
    const known = file.kind === null ? findCareFile(db, file.id)?.file : undefined;
    return known ? { ...file, kind: known.kind, amountCentimes: known.amountCentimes } : file;
  }),
});

/** May it leave from here: it was left here, came here, or was missed by an envelope that left here. */
export function mayLeave({ file, state, events }: CareFileView, branchCode: string): boolean {
  if (state === 'deposited') return file.branchCode === branchCode;
  const last = lastPlaced(events);
  if (state === 'received') return last?.branchCode === branchCode;
  // Found again where it was forgotten.
  return last?.kind === 'missing' && file.branchCode === branchCode;
}
