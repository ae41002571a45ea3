import type { EnvelopeRecord } from '../../../shared/domain/envelopes/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Read } from '../../db/database.ts';
import { findCareFileByReference } from '../care/index.ts';
import { findActKind, listScans } from './envelopes.repo.ts';

const prefixOf = (reference: string): string => reference.slice(0, reference.indexOf('-') + 1);

/**
 * What was scanned of an envelope that is being counted: a file, or its own slip, which is the first paper in the hand and is none.
 * Anything else is refused, as a file that is not on the slip is kept for ever.
 */
export function paperOf(db: Read, envelope: EnvelopeRecord, reference: string): 'file' | 'slip' {
  if (envelope.files.some((file) => file.reference === reference)) return 'file';
  if (reference === envelope.reference) return 'slip';
  if (prefixOf(reference) === 'BE-')
    throw new Failure({ code: 'envelopes.other_slip', params: { reference } });
  if (prefixOf(reference) !== 'RC-' || isOfAnotherAct(db, reference))
    throw new Failure({ code: 'envelopes.not_a_file', params: { reference } });
  return 'file';
}

/** What was scanned so far, the last one first; without the slip, which was kept before it was known for one. */
export const countedScans = (db: Read, { id, reference }: EnvelopeRecord): readonly string[] =>
  listScans(db, id).filter((scanned) => scanned !== reference);

/** A receipt of a registration or of an event has the same letters. */
function isOfAnotherAct(db: Read, reference: string): boolean {
  if (findCareFileByReference(db, reference)) return false;
  const kind = findActKind(db, reference);
  return kind !== undefined && kind !== 'care_file.deposited';
}
