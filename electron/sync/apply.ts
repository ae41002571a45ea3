import { isDeepStrictEqual } from 'node:util';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Change } from '../../shared/protocol/changes.ts';
import type { Topic } from '../../shared/contract/define.ts';
import { assertNever } from '../../shared/kernel/assert.ts';
import type { Tx } from '../db/database.ts';
import { putCareFile } from '../modules/care/index.ts';
import { putLawDate } from '../modules/legal/index.ts';
import { findOwnRecord, findRecord, putRecord } from '../modules/people/index.ts';
import { putTold } from '../modules/envelopes/index.ts';
import { putPointSeen } from '../modules/point-requests/index.ts';
import { putRequest } from '../modules/requests/index.ts';
import { dropHeld, holdChange, putReference, putSealKey } from './inbox.repo.ts';
import { refileAliases, refileGone } from './merged.ts';
import { hasUnsent } from './outbox.repo.ts';
import { trustAgain } from './restoration.repo.ts';

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
  // Of before a restoration of the central: what it tells now counts, whatever the version.
  const isDoubted = trustAgain(tx, record.id);
  const isOlder = here !== undefined && here.version > record.version && !isDoubted;
  if (here?.id === record.id && (isOlder || isDeepStrictEqual(here, record))) return false;
  putNew(tx, record);
  return true;
}

function putNew(tx: Tx, record: PersonRecord): void {
  refileAliases(tx, record);
  putRecord(tx, record);
}

/** Applies one change; gives the topics of what it changed. */
export function applyChange(tx: Tx, change: Change): readonly Topic[] {
  switch (change.kind) {
    case 'person':
      return applyRecord(tx, change.record) ? ['people'] : [];
    case 'merged':
      refileGone(tx, change.personId, change.registrationNumber, change.into.id);
      // Work not answered holds back a newer version, never the only one.
      if (findOwnRecord(tx, change.into.id)) applyRecord(tx, change.into);
      else putNew(tx, change.into);
      return ['people', 'papers', 'cards', 'sync'];
    case 'reference':
      putReference(tx, change.item);
      return ['reference'];
    case 'seal_key':
      putSealKey(tx, change.key);
      return [];
    case 'request':
      return putRequest(tx, change.request, trustAgain(tx, change.request.id)) ? ['requests'] : [];
    case 'point_request':
      return putPointSeen(tx, change.seen) ? ['pointRequests'] : [];
    case 'care_file':
      return putCareFile(tx, change.story.file, change.story.events) ? ['care', 'envelopes'] : [];
    case 'envelope': {
      const { envelope } = change;
      const told = { isNewest: trustAgain(tx, envelope.id), isUnsent: hasUnsent(tx, envelope.id) };
      return putTold(tx, envelope, told) ? ['envelopes', 'day'] : [];
    }
    case 'law':
      putLawDate(tx, change.law);
      return ['reference', 'registration'];
    default:
      return assertNever(change);
  }
}
