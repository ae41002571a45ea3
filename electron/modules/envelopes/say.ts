import {
  nextEnvelope,
  saidOfFiles,
  type EnvelopeEvent,
  type EnvelopeRecord,
} from '../../../shared/domain/envelopes/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import type { Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import { findCareFile, findCareFileByReference, putEvent } from '../care/index.ts';
import { record as writeJournal } from '../journal/index.ts';
import { putShown } from './envelopes.repo.ts';

export type EnvelopeAct = ActOf<'envelope.closed' | 'envelope.collected' | 'envelope.received'>;
type Step = 'closed' | 'collected' | 'received';

export interface SayPorts {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: { readonly id: string; readonly shortCode: string; readonly branchCode: string };
  readonly append: (
    tx: Tx,
    act: EnvelopeAct,
    meta: { agentId: string; reference: string | null; doneOn: PlainDate },
  ) => void;
}

/** The envelope after something happened to it; refuses what cannot happen. */
export function moved(envelope: EnvelopeRecord, event: EnvelopeEvent): EnvelopeRecord {
  const next = nextEnvelope(envelope, event);
  if (!next.ok) throw new Failure({ code: next.code });
  return next.value;
}

/** A step of an envelope that travels: the act for the central, what is shown here at once, what it says of its files, the journal. */
export function say(
  tx: Tx,
  { clock, chance, device, append }: SayPorts,
  actor: Actor,
  { envelope, step }: { readonly envelope: EnvelopeRecord; readonly step: Step },
): string {
  const id = chance.id() as EnvelopeAct['id'];
  const said = payloadOf(envelope, step);
  append(
    tx,
    {
      id,
      subjectId: envelope.id as string,
      baseVersion: null,
      branchCode: device.branchCode,
      deviceId: device.id,
      agentNumber: actor.number,
      doneAt: instant(clock),
      ...said,
    } as EnvelopeAct,
    {
      agentId: actor.id,
      // Its own slip's: unique at this workstation, so only the closing bears it.
      reference: step === 'closed' ? envelope.reference : null,
      doneOn: clock.today(),
    },
  );
  putShown(tx, envelope);
  for (const { fileId, reference, event } of saidOfFiles(envelope, step, {
    actId: id,
    branchCode: device.branchCode,
  })) {
    const known =
      fileId === null
        ? findCareFileByReference(tx, reference)
        : (findCareFile(tx, fileId) ?? findCareFileByReference(tx, reference));
    if (known) putEvent(tx, known.file.id, event);
  }
  const { missing = [], surplus = [] } = envelope.received ?? {};
  writeJournal(tx, clock, {
    agentNumber: actor.number,
    action: `envelope.${step}`,
    subjectId: envelope.id,
    detail:
      step === 'received'
        ? `${envelope.reference ?? ''} missing ${missing.length} surplus ${surplus.length}`
        : `${envelope.reference ?? ''} files ${envelope.files.length}`,
  });
  return id;
}

function payloadOf(envelope: EnvelopeRecord, step: Step): Pick<EnvelopeAct, 'kind' | 'payload'> {
  const { id: envelopeId, reference, to, openedAt, files, closed, collected, received } = envelope;
  if (step === 'closed' && closed && reference !== null)
    return {
      kind: 'envelope.closed',
      payload: { envelopeId, reference, to, openedAt, files: [...files], controlSum: closed.controlSum },
    };
  if (step === 'collected' && collected)
    return { kind: 'envelope.collected', payload: { envelopeId, courier: collected.courier } };
  if (step === 'received' && received) {
    const { at: _at, agentNumber: _agentNumber, ...counted } = received;
    return { kind: 'envelope.received', payload: { envelopeId, ...counted } };
  }
  throw new Error(`an envelope that is not ${step} was said to be`);
}
