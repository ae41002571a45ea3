import { isOpen, type RequestRecord, type RequestStep } from '../../shared/domain/requests/index.ts';
import type { ActOf } from '../../shared/protocol/acts.ts';
import { refuse, type Verdict } from './verdict.ts';
import type { World } from './world.ts';

const accept = (version: number, request?: RequestRecord): Verdict => ({
  outcome: 'accepted',
  version,
  effects: request ? [{ kind: 'request', request }] : [],
});
const moved = (
  request: RequestRecord,
  step: Pick<RequestStep, 'at' | 'state' | 'agentNumber'> & Partial<RequestStep>,
  more: Partial<RequestRecord>,
): RequestRecord => ({
  ...request,
  ...more,
  version: request.version + 1,
  state: step.state,
  history: [...request.history, { reason: null, papers: [], typed: '', given: [], ...step }],
});

/** The request, when it is one of the branch that speaks. */
const findHere = (act: ActOf<'request.taken'> | ActOf<'request.answered'>, world: World) => {
  const request = world.requests.get(act.payload.requestId);
  return request?.branchCode === act.branchCode ? request : undefined;
};

/**
 * Advice for the other counters, so it is never refused: what came too late, or from a counter that had not heard of somebody
 * else, changes nothing.
 */
export function judgeTaken(act: ActOf<'request.taken'>, world: World): Verdict {
  const request = findHere(act, world);
  if (!request) return refuse('request_unknown');
  const { taken, from } = act.payload;
  const { deviceId, agentNumber } = act;
  if (!isOpen(request)) return accept(0);
  const isOwn = request.taken?.deviceId === deviceId && request.taken.agentNumber === agentNumber;
  const hasSeen =
    request.taken === null ||
    (from?.deviceId === request.taken.deviceId && from.agentNumber === request.taken.agentNumber);
  if (taken ? isOwn || !hasSeen : !isOwn) return accept(0);
  const step = { at: world.now, state: taken ? 'taken' : 'new', agentNumber } as const;
  return accept(0, moved(request, step, { taken: taken ? { deviceId, agentNumber, at: world.now } : null }));
}

/** Of whom an accepted act is by now: two files may have been made one since. */
const subjectOf = (actId: string, { results, aliases }: World): string | undefined => {
  const subject = results.get(actId);
  return subject === undefined ? undefined : (aliases.get(subject) ?? subject);
};

/** The first answer wins. One that accepts names the act that it became, and that act was accepted first. */
export function judgeAnswered(act: ActOf<'request.answered'>, world: World): Verdict {
  const request = findHere(act, world);
  if (!request) return refuse('request_unknown');
  if (!isOpen(request)) return refuse('request_answered');
  const { outcome, reason, papers, typed, resultActId } = act.payload;
  const step = { at: world.now, state: outcome, agentNumber: act.agentNumber, reason, papers, typed };
  switch (outcome) {
    case 'accepted': {
      const subject = resultActId === null ? undefined : subjectOf(resultActId, world);
      if (resultActId === null || subject !== act.subjectId) return refuse('invalid');
      if (request.personId !== null && request.personId !== subject) return refuse('invalid');
      const person = world.people.get(subject);
      const result = { actId: resultActId, registrationNumber: person?.registrationNumber ?? null };
      return accept(
        person?.version ?? 0,
        moved(request, step, { result, personId: person?.id ?? null, taken: null }),
      );
    }
    case 'refused':
      if (reason === null || (reason.typed.trim() === '' && reason.rules.length === 0))
        return refuse('invalid');
      return accept(0, moved(request, step, { taken: null }));
    case 'paper_asked':
      // Nobody at a point could give it: the person brings it to the branch.
      if (papers.length === 0 || request.source === 'point') return refuse('invalid');
      return accept(0, moved(request, step, { taken: null }));
  }
}
