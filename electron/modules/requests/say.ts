import type {
  RequestPaper,
  RequestReason,
  RequestRecord,
  RequestStep,
} from '../../../shared/domain/requests/index.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import type { Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import { record as writeJournal } from '../journal/index.ts';
import { putHere } from './requests.repo.ts';

type RequestAct = ActOf<'request.taken'> | ActOf<'request.answered'>;
export type AppendRequestAct = (
  tx: Tx,
  act: RequestAct,
  meta: { agentId: string; reference: null; doneOn: PlainDate },
) => void;

interface Ports {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: { readonly id: string; readonly branchCode: string };
  readonly append: AppendRequestAct;
}

/** An answer; an accepted one with the act that it became, and whom that act is about. */
export type Answer =
  | { readonly outcome: 'accepted'; readonly result: { readonly actId: string; readonly personId: string } }
  | { readonly outcome: 'refused'; readonly reason: RequestReason }
  | { readonly outcome: 'paper_asked'; readonly papers: readonly RequestPaper[]; readonly typed: string };

/** What an agent says of a request: an act for the central, what is shown here at once, and a line of the journal. */
export function createSay({ clock, chance, device, append }: Ports) {
  const write = (
    tx: Tx,
    actor: Actor,
    shown: RequestRecord,
    said: Pick<RequestAct, 'kind' | 'payload'> & { subjectId?: string },
  ) => {
    const id = chance.id();
    append(
      tx,
      {
        id,
        subjectId: said.subjectId ?? shown.id,
        baseVersion: null,
        branchCode: device.branchCode,
        deviceId: device.id,
        agentNumber: actor.number,
        doneAt: instant(clock),
        kind: said.kind,
        payload: said.payload,
      } as RequestAct,
      { agentId: actor.id, reference: null, doneOn: clock.today() },
    );
    putHere(tx, shown, id);
  };
  const step = (actor: Actor, state: RequestStep['state'], more: Partial<RequestStep> = {}): RequestStep => ({
    at: instant(clock),
    state,
    agentNumber: actor.number,
    reason: null,
    papers: [],
    typed: '',
    given: [],
    ...more,
  });
  const journal = (
    tx: Tx,
    actor: Actor,
    action: 'request.taken' | 'request.put_back' | 'request.answered',
    detail: string,
  ) => writeJournal(tx, clock, { agentNumber: actor.number, action, detail });
  const moved = (request: RequestRecord, last: RequestStep, more: Partial<RequestRecord>): RequestRecord => ({
    ...request,
    ...more,
    state: last.state,
    history: [...request.history, last],
  });

  return {
    take(tx: Tx, actor: Actor, request: RequestRecord): RequestRecord {
      const taken = { deviceId: device.id as never, agentNumber: actor.number, at: instant(clock) };
      const shown = moved(request, step(actor, 'taken'), { taken });
      const from = request.taken && {
        deviceId: request.taken.deviceId,
        agentNumber: request.taken.agentNumber,
      };
      write(tx, actor, shown, {
        kind: 'request.taken',
        payload: { requestId: request.id, taken: true, from },
      });
      journal(tx, actor, 'request.taken', request.id);
      return shown;
    },

    putBack(tx: Tx, actor: Actor, request: RequestRecord): void {
      const shown = moved(request, step(actor, 'new'), { taken: null });
      write(tx, actor, shown, {
        kind: 'request.taken',
        payload: { requestId: request.id, taken: false, from: null },
      });
      journal(tx, actor, 'request.put_back', request.id);
    },

    answer(tx: Tx, actor: Actor, request: RequestRecord, answer: Answer): void {
      const { outcome } = answer;
      const reason = outcome === 'refused' ? answer.reason : null;
      const papers = outcome === 'paper_asked' ? [...answer.papers] : [];
      const typed = outcome === 'paper_asked' ? answer.typed : '';
      const result = outcome === 'accepted' ? answer.result : null;
      const shown = moved(request, step(actor, outcome, { reason, papers, typed }), { taken: null });
      const payload: ActOf<'request.answered'>['payload'] = {
        requestId: request.id,
        outcome,
        reason,
        papers,
        typed,
        resultActId: (result?.actId ?? null) as ActOf<'request.answered'>['payload']['resultActId'],
      };
      write(tx, actor, shown, {
        kind: 'request.answered',
        payload,
        ...(result ? { subjectId: result.personId } : {}),
      });
      journal(tx, actor, 'request.answered', `${outcome} ${request.id}`);
    },
  };
}
