import type { EnvelopeRecord } from '../../../shared/domain/envelopes/index.ts';
import type { Tx } from '../../db/database.ts';
import * as repo from './envelopes.repo.ts';

/**
 * Takes back what an act said of an envelope, when that act will never be sent: the central's state stands, or the step before. An
 * envelope that was never closed is open again, with its files. What the act said of the files is taken back beside (`withdrawEvents`).
 */
export function withdrawEnvelope(tx: Tx, actId: string): void {
  const act = repo.findActOf(tx, actId);
  if (!act?.kind.startsWith('envelope.')) return;
  const shown = repo.findEnvelope(tx, act.subject_id)?.envelope;
  // Its closing was taken back already, and with it everything that followed.
  if (!shown || shown.state === 'open') return;
  const before = repo.findTold(tx, shown.id) ?? without(shown, act.kind);
  if (before.state !== 'open') return repo.putShown(tx, before);
  if (repo.findOpenTo(tx, before.to) === undefined) {
    repo.putShown(tx, { ...before, files: [] });
    for (const { id } of before.files)
      if (repo.findOpenOf(tx, id) === undefined) repo.putIn(tx, before.id, id, before.openedAt);
    return;
  }
  // Another one was begun for the same branch since: the files wait, and go into that one.
  repo.removeEnvelope(tx, before.id);
}

function without(shown: EnvelopeRecord, kind: string): EnvelopeRecord {
  if (kind === 'envelope.received')
    return { ...shown, received: null, state: shown.collected ? 'collected' : 'closed' };
  if (kind === 'envelope.collected')
    return { ...shown, collected: null, state: shown.received ? 'received' : 'closed' };
  return { ...shown, reference: null, closed: null, collected: null, received: null, state: 'open' };
}
