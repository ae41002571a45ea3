import { coverIn } from '../../../shared/domain/people/covers.ts';
import type { Read } from '../../db/database.ts';
import { findRecord, listByDocument } from './people.repo.ts';

const FILES_MAX = 50;

/**
 * The schemes that cover whoever has this document through another file than `fileId`, as far as this counter knows: in `own` files
 * only, or in any, the family's included.
 */
export function listCovers(
  db: Read,
  fileId: string,
  documentNumber: string,
  whose: 'own' | 'any',
): readonly string[] {
  const files = new Set(
    listByDocument(db, documentNumber, FILES_MAX).map(({ id, insured }) => insured?.id ?? id),
  );
  return [...files].flatMap((id) => {
    const file = id === fileId ? undefined : findRecord(db, id);
    if (!file || (whose === 'own' && file.identity.document.number !== documentNumber)) return [];
    return coverIn(file, documentNumber) ?? [];
  });
}
