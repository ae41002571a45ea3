import { checkRegistration } from '../../shared/domain/registration/check.ts';
import type { RequestReason, RequestRecord, RequestStep } from '../../shared/domain/requests/index.ts';
import { addDays } from '../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../shared/protocol/acts.ts';
import { refuse, type Verdict } from './verdict.ts';
import type { World } from './world.ts';

/** Why nobody need look at it: the document stands in a file already, or in a request that is open. What it names stands in `typed`. */
function reasonAtOnce(document: string, { files, asked }: World): RequestReason | undefined {
  const known = (files.get(document) ?? []).find(
    ({ identity, registrationNumber, numberState }) =>
      identity.document.number === document && registrationNumber !== null && numberState !== 'given_up',
  );
  if (known) return { code: 'already_registered', typed: known.registrationNumber ?? '', rules: [] };
  const twin = asked.get(document);
  return twin && { code: 'already_asked', typed: twin.requester.number, rules: [] };
}

const step = (at: string, state: RequestStep['state'], reason: RequestReason | null): RequestStep => ({
  at,
  state,
  agentNumber: null,
  reason,
  papers: [],
  typed: '',
  given: [],
});

/** What a point asks is a fact: it is taken in, and answered at once where there is nothing left to do. */
export function judgeRequested(act: ActOf<'registration.requested'>, world: World): Verdict {
  const { requestId, receipt, to, from, asked } = act.payload;
  if ((act.subjectId as string) !== requestId) return refuse('invalid');
  const faults = checkRegistration({ identity: asked.identity, family: [] }, addDays(world.today, 1));
  if (Object.keys(faults).length > 0) return refuse('invalid');
  if (!world.branches.has(to)) return refuse('branch_unknown');
  // Said again under another id: it is here.
  if (world.requests.has(requestId)) return { outcome: 'accepted', version: 0, effects: [] };
  const document = asked.identity.document.number;
  // A counter whose clock is ahead asks now.
  const askedAt = act.doneAt < world.now ? act.doneAt : world.now;
  const reason = reasonAtOnce(document, world);
  const request: RequestRecord = {
    id: requestId,
    version: 1,
    source: 'point',
    branchCode: to,
    point: act.branchCode,
    sentAt: askedAt,
    state: reason ? 'refused' : 'new',
    requester: { number: receipt, name: from.fr, nameArabic: from.ar, scheme: asked.scheme },
    content: asked,
    personId: null,
    taken: null,
    result: null,
    history: [step(askedAt, 'new', null), ...(reason ? [step(world.now, 'refused' as const, reason)] : [])],
    sample: false,
  };
  return { outcome: 'accepted', version: 0, effects: [{ kind: 'requested', request, document }] };
}
