import { useRef } from 'react';
import { ticketName, type IssuedTicket, type QueueToday } from '../../../shared/domain/queue/index.ts';
import type { TicketId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { useDescribe } from '../../lib/describe.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { toast } from '../../ui/index.ts';
import { printPages } from '../papers/index.ts';
import { useQueueActions } from './queries.ts';

/** What the agent does with the queue; each key acts on the ticket that the screen shows, or not at all. */
export function useDesk(today: QueueToday | undefined) {
  const t = useT();
  const describe = useDescribe();
  const { issue, print, ...turns } = useQueueActions();
  /** Tickets are handed to the printer one after the other: the next person does not wait for the paper of the last. */
  const printing = useRef(Promise.resolve());
  const present = today?.present?.ticket;

  const took = <T>(answer: Result<T>): answer is Extract<Result<T>, { ok: true }> => {
    if (!answer.ok) toast(describe.error(answer.error), 'refused');
    return answer.ok;
  };
  const put = async (answer: Result<IssuedTicket>) => {
    if (!took(answer)) return;
    const { name, waitingBefore: count, pdf } = answer.value;
    toast(t('queue.issued', { name, count }));
    if (pdf === null) return;
    printing.current = printing.current.then(() => printPages('ticket', pdf)).catch(() => undefined);
    await printing.current;
  };
  return {
    isBusy: Object.values(turns).some(({ isRunning }) => isRunning),
    issue: async (reason: string) => put(await issue.run({ reason })),
    printAgain: async (ticketId: TicketId) => put(await print.run({ ticketId })),
    next: async () => took(await turns.next.run({ present: present?.id ?? null })),
    recall: async () => {
      if (present && took(await turns.recall.run({ ticketId: present.id })))
        toast(t('queue.recalled', { name: ticketName(present) }));
    },
    end: async (outcome: 'done' | 'absent') => {
      if (present) took(await turns.end.run({ ticketId: present.id, outcome }));
    },
    transfer: async (reason: string) => {
      if (present) took(await turns.transfer.run({ ticketId: present.id, reason }));
    },
    callBack: async (ticketId: TicketId) => took(await turns.callBack.run({ ticketId })),
  };
}
export type Desk = ReturnType<typeof useDesk>;
