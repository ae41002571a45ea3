import { isDeepStrictEqual } from 'node:util';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Change } from '../../shared/protocol/changes.ts';
import type { Topic } from '../../shared/contract/define.ts';
import { assertNever } from '../../shared/kernel/assert.ts';
import type { Tx } from '../db/database.ts';
import { putLawDate } from '../modules/legal/index.ts';
import { findRecord, putRecord } from '../modules/people/index.ts';
import { putRequest } from '../modules/requests/index.ts';
import { dropHeld, holdChange, putReference, putSealKey } from './inbox.repo.ts';
import { hasUnsent } from './outbox.repo.ts';

/**
 * Puts the central's version of a person here. Local work not answered yet is never overwritten: the change is held until
 * it is. An older version than ours, or the same again, changes nothing.
 */
export function applyRecord(tx: Tx, record: PersonRecord): boolean {
  if (hasUnsent(tx, record.id)) {
    holdChange(tx, record);
    return false;
  }
  dropHeld(tx, record.id);
  const here = findRecord(tx, record.id);
  if (here?.id === record.id && (here.version > record.version || isDeepStrictEqual(here, record)))
    return false;
  putRecord(tx, record);
  return true;
}

/** Applies one change; gives the topics of what it changed. */
export function applyChange(tx: Tx, change: Change): readonly Topic[] {
  switch (change.kind) {
    case 'person':
      return applyRecord(tx, change.record) ? ['people'] : [];
    case 'reference':
      putReference(tx, change.item);
      return ['reference'];
    case 'seal_key':
      putSealKey(tx, change.key);
      return [];
    case 'request':
      return putRequest(tx, change.request) ? ['requests'] : [];
    case 'law':
      putLawDate(tx, change.law);
      return ['reference', 'registration'];
    default:
      return assertNever(change);
  }
}
