import { findExtractReference } from '../../../shared/domain/documents/reference.ts';
import type { FoundPlace } from '../../../shared/domain/people/views.ts';
import type { Read } from '../../db/database.ts';
import { findCareFileByReference } from '../care/index.ts';
import { findEnvelopeByReference } from '../envelopes/index.ts';
import { findGivenTo } from '../journal/index.ts';
import { findRequestByReceipt } from '../requests/index.ts';
import { paperOf } from './paper-acts.ts';
import { listActsBearing } from './papers.repo.ts';

/** Whom and what a reference names, as far as this counter knows. */
export interface Named {
  /** Of the person, whose file may not be here. */
  readonly subjectId?: string;
  readonly place?: FoundPlace;
}

/** Reads a reference of any paper of ours; `shortCode`: of this workstation, whose journal alone is here. */
export function findNamed(db: Read, reference: string, shortCode: string): Named {
  const extract = findExtractReference(reference);
  if (extract) {
    const subjectId = extract.shortCode === shortCode ? findGivenTo(db, extract.seq) : undefined;
    return subjectId === undefined ? {} : { subjectId };
  }
  const left = findCareFileByReference(db, reference);
  if (left) return { subjectId: left.file.insuredId, place: { kind: 'care_file', reference } };
  const envelope = findEnvelopeByReference(db, reference);
  if (envelope !== undefined) return { place: { kind: 'envelope', id: envelope } };
  const request = findRequestByReceipt(db, reference);
  if (request !== undefined) return { place: { kind: 'request', id: request } };
  const acts = listActsBearing(db, reference);
  const subjectId = acts[0]?.act.subjectId;
  const drawn = acts.find(({ act, state }) => state !== 'abandoned' && paperOf(act) !== undefined);
  const paper = drawn && paperOf(drawn.act);
  return {
    ...(subjectId === undefined ? {} : { subjectId }),
    ...(drawn && paper ? { place: { kind: 'paper', paper, actId: drawn.act.id } } : {}),
  };
}
