import {
  nextEnvelope,
  saidOfFiles,
  totalsOf,
  type EnvelopeRecord,
} from '../../shared/domain/envelopes/index.ts';
import type { ActOf } from '../../shared/protocol/acts.ts';
import { notBefore } from './care-rules.ts';
import { refuse, type Verdict } from './verdict.ts';
import type { CareEffect, World } from './world.ts';

type Step = 'closed' | 'collected' | 'received';
type EnvelopeAct = ActOf<`envelope.${Step}`>;

/** The envelope after the step, and what that says of each of its files. */
function accept(act: EnvelopeAct, envelope: EnvelopeRecord, step: Step, world: World): Verdict {
  const source = { actId: act.id, branchCode: act.branchCode };
  const care = saidOfFiles(envelope, step, source).flatMap(({ fileId, reference, event }): CareEffect[] => {
    const before =
      (fileId === null ? undefined : world.careFiles.get(fileId)) ??
      [...world.careFiles.values()].find(({ file }) => file.reference === reference);
    // A file whose deposit was refused is named by the slip all the same.
    if (!before) return [];
    return [{ kind: 'care', before, event: { ...event, at: notBefore(before, event.at) }, message: null }];
  });
  return {
    outcome: 'accepted',
    version: envelope.version,
    effects: [{ kind: 'envelope', envelope }, ...care],
  };
}

export function judgeEnvelopeClosed(act: ActOf<'envelope.closed'>, world: World): Verdict {
  const { envelopeId, reference, to, openedAt, files, controlSum } = act.payload;
  if (act.subjectId !== (envelopeId as string) || world.envelopes.has(envelopeId)) return refuse('invalid');
  if (to === act.branchCode || totalsOf(files).sum !== controlSum) return refuse('invalid');
  if (new Set(files.map((file) => file.reference)).size !== files.length) return refuse('invalid');
  if (!world.branches.has(to)) return refuse('branch_unknown');
  const open: EnvelopeRecord = {
    id: envelopeId,
    version: 1,
    reference: null,
    from: act.branchCode,
    to,
    state: 'open',
    openedAt,
    files,
    closed: null,
    collected: null,
    received: null,
  };
  const { doneAt: at, agentNumber } = act;
  const next = nextEnvelope(open, { kind: 'closed', reference, at, agentNumber });
  return next.ok ? accept(act, next.value, 'closed', world) : refuse('invalid');
}

/** Said where it left; the first courier who is named stands. */
export function judgeEnvelopeCollected(act: ActOf<'envelope.collected'>, world: World): Verdict {
  const envelope = world.envelopes.get(act.payload.envelopeId);
  if (envelope?.from !== act.branchCode || act.subjectId !== (envelope.id as string))
    return refuse('envelope_unknown');
  const { doneAt: at, agentNumber, payload } = act;
  const next = nextEnvelope(envelope, { kind: 'collected', courier: payload.courier, at, agentNumber });
  return next.ok ? accept(act, newer(next.value), 'collected', world) : refuse('envelope_moved');
}

/** Said where it arrived, once; missing and surplus are counted again here, from the slip that the central has. */
export function judgeEnvelopeReceived(act: ActOf<'envelope.received'>, world: World): Verdict {
  const envelope = world.envelopes.get(act.payload.envelopeId);
  if (envelope?.to !== act.branchCode || act.subjectId !== (envelope.id as string))
    return refuse('envelope_unknown');
  const { doneAt: at, agentNumber, payload } = act;
  const { scanned, code } = payload;
  const next = nextEnvelope(envelope, { kind: 'received', scanned, code, at, agentNumber });
  return next.ok ? accept(act, newer(next.value), 'received', world) : refuse('envelope_moved');
}

const newer = (envelope: EnvelopeRecord): EnvelopeRecord => ({ ...envelope, version: envelope.version + 1 });
