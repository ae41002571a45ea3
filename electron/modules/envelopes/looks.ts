import { isLost } from '../../../shared/domain/care/index.ts';
import type { BranchView } from '../../../shared/domain/devices/index.ts';
import type { EnvelopeSummary, MissingFile } from '../../../shared/domain/envelopes/index.ts';
import type { Read } from '../../db/database.ts';
import { findCareFileByReference } from '../care/index.ts';
import { findReference } from '../reference/index.ts';
import { listWithMissing, type ShownEnvelope } from './envelopes.repo.ts';
import { withContent } from './files.ts';

/** A branch by its code; by its code alone where the list does not have it yet. */
export function branchOf(db: Read, code: string): BranchView {
  const found = findReference(db, 'branch', code);
  return found ? { code, fr: found.fr, ar: found.ar } : { code, fr: code, ar: code };
}

export function toSummary(db: Read, shown: ShownEnvelope, own: string): EnvelopeSummary {
  const { id, reference, state, from, to, files, received } = withContent(db, shown.envelope);
  return {
    id,
    reference,
    state,
    from: branchOf(db, from),
    to: branchOf(db, to),
    isIncoming: to === own,
    movedAt: shown.movedAt,
    count: files.length,
    missing: received?.missing.length ?? 0,
    surplus: received?.surplus.length ?? 0,
    isUnsent: shown.isUnsent,
  };
}

/** Envelopes looked through for files that are missing still. */
const LOOKED_THROUGH = 200;
/** Files that an envelope missed and that nobody has seen since, with what is known of their last way. */
export const listMissing = (db: Read): readonly MissingFile[] =>
  listWithMissing(db, LOOKED_THROUGH).flatMap(({ envelope }) => {
    const { received, closed, collected, files, reference, from, to, id } = envelope;
    if (!received || !closed) return [];
    const missed = new Set(received.missing);
    return files
      .filter((file) => missed.has(file.reference) && !wasSeen(db, file.reference))
      .map(({ reference: file, number, insured }) => ({
        reference: file,
        number,
        insured,
        envelopeId: id,
        envelope: reference ?? '',
        from: branchOf(db, from),
        to: branchOf(db, to),
        closedAt: closed.at,
        closedBy: closed.agentNumber,
        collectedAt: collected?.at ?? null,
        courier: collected?.courier.name ?? null,
        missedAt: received.at,
      }));
  });

/** It came out of another envelope, before or after it was missed, or was put in one again. */
function wasSeen(db: Read, reference: string): boolean {
  const known = findCareFileByReference(db, reference);
  if (!known) return false;
  return !isLost(known.state, known.events);
}
