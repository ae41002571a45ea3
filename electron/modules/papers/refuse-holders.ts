import { Failure } from '../../../shared/kernel/errors.ts';
import type { DocumentHolder } from '../../../shared/protocol/rights.ts';
import type { Read } from '../../db/database.ts';
import { findRecord, listByDocument } from '../people/index.ts';

const CODES = {
  insured: 'papers.document_of_insured',
  dependant: 'papers.document_of_dependant',
  listed: 'papers.document_of_listed',
} as const;
const FILES_MAX = 50;

/** Registered here a minute ago, and not sent yet: the central does not know it. */
const isRegisteredHere = (db: Read, document: string): boolean =>
  listByDocument(db, document, FILES_MAX).some(({ id, insured, registrationNumber }) => {
    if (insured !== null) return findRecord(db, insured.id)?.version === 0;
    return registrationNumber !== null && findRecord(db, id)?.numberState === 'reserved';
  });

/** Nothing is attested of somebody who is registered or covered. */
export function refuseHolders(db: Read, document: string, holders: readonly DocumentHolder[]): void {
  const [holder] = holders;
  if (holder) throw new Failure({ code: CODES[holder.as] });
  if (isRegisteredHere(db, document)) throw new Failure({ code: CODES.insured });
}
