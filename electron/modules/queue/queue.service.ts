import {
  beforeOf,
  callBack,
  callNext,
  draw,
  end,
  presentIn,
  recall,
  ticketName,
  transfer,
  type IssuedTicket,
  type Queue,
  type QueueSettings,
  type Step,
  type Ticket,
  type VisitReasons,
} from '../../../shared/domain/queue/index.ts';
import type { TicketData } from '../../../shared/domain/papers/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { TicketId } from '../../../shared/kernel/ids.ts';
import type { Database, Read, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, timeAt, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { Device } from '../devices/index.ts';
import { record as writeJournal } from '../journal/index.ts';
import { closeOtherDays, keepSettings, putTicket, readQueue } from './queue.repo.ts';
import { settingsOf } from './views.ts';

export interface QueuePorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: Pick<Device, 'label' | 'branch'>;
  readonly reasons: VisitReasons;
  readonly draw: (data: TicketData, createdAt: Date) => Promise<{ pdf: Uint8Array }>;
  /** How a ticket reaches a printer when the shell does it. */
  readonly print?: (ticket: { readonly pdf: string; readonly kind: 'ticket' }) => Promise<boolean>;
}

/** The queue of this workstation: its tickets and its calls. */
export function createQueue(ports: QueuePorts) {
  const { db, clock, chance } = ports;
  const { reasons } = ports.reasons;
  const settings = (read: Read): QueueSettings => settingsOf(read, ports.reasons);

  /** One step of today's queue, kept whole or not at all. `undefined` says that the queue is not what the screen showed. */
  const step = (take: (queue: Queue, at: string) => Step | undefined): Step =>
    db.write((tx) => {
      const queue = openToday(tx);
      const taken = take(queue, instant(clock));
      if (!taken) throw new Failure({ code: 'queue.changed' });
      for (const ticket of taken.changed) putTicket(tx, ticket);
      return taken;
    });
  const openToday = (tx: Tx): Queue => {
    if (!settings(tx).isOn) throw new Failure({ code: 'queue.off' });
    const today = clock.today();
    closeOtherDays(tx, today, instant(clock));
    return readQueue(tx, today);
  };
  const getReason = (letter: string) => {
    const reason = reasons.find((each) => each.letter === letter);
    if (!reason) throw new Failure({ code: 'not_found' });
    return reason;
  };

  const paper = async (queue: Queue, ticket: Ticket): Promise<IssuedTicket> => {
    const { fr, ar } = getReason(ticket.letter);
    const waitingBefore = beforeOf(queue, ticket);
    const name = ticketName(ticket);
    const { pdf } = await ports.draw(
      {
        name,
        reason: { fr, ar },
        branch: ports.device.branch,
        drawn: { day: ticket.on, time: timeAt(Date.parse(ticket.drawnAt)) },
        waitingBefore,
      },
      new Date(clock.now()),
    );
    const base64 = Buffer.from(pdf).toString('base64');
    const issued = { ticketId: ticket.id, name, waitingBefore };
    // The ticket is in the queue whatever the printer does: then the page prints it.
    if (ports.print && (await ports.print({ pdf: base64, kind: 'ticket' })))
      return { ...issued, by: 'shell', pdf: null };
    return { ...issued, by: 'page', pdf: base64 };
  };

  return {
    settings: () => settings(db),
    configure(actor: Actor, wanted: QueueSettings): QueueSettings {
      return db.write((tx) => {
        keepSettings(tx, wanted);
        const { isOn, promiseMinutes: minutes, hasSound } = wanted;
        writeJournal(tx, clock, {
          agentNumber: actor.number,
          action: 'queue.configured',
          detail: `${isOn ? 'on' : 'off'} ${minutes} ${hasSound ? 'sound' : 'silent'}`,
        });
        return settings(tx);
      });
    },

    async issue(letter: string): Promise<IssuedTicket> {
      getReason(letter);
      const id = chance.id() as TicketId;
      const { queue, changed } = db.write((tx) => {
        const drawn = draw(openToday(tx), { id, reason: letter, at: instant(clock) });
        if (!drawn) throw new Failure({ code: 'queue.full' });
        for (const ticket of drawn.changed) putTicket(tx, ticket);
        return drawn;
      });
      return paper(queue, changed[0] as Ticket);
    },

    async print(ticketId: string): Promise<IssuedTicket> {
      const queue = readQueue(db, clock.today());
      const ticket = queue.tickets.find(({ id }) => id === ticketId);
      if (!ticket) throw new Failure({ code: 'not_found' });
      return paper(queue, ticket);
    },

    next(actor: Actor, present: string | null): void {
      step((queue, at) =>
        (presentIn(queue)?.id ?? null) === present ? callNext(queue, { agentId: actor.id, at }) : undefined,
      );
    },
    recall: (ticketId: string): void => void step((queue) => recall(queue, ticketId)),
    end: (ticketId: string, outcome: 'done' | 'absent'): void =>
      void step((queue, at) => end(queue, ticketId, outcome, at)),
    transfer(ticketId: string, letter: string): void {
      getReason(letter);
      step((queue, at) => transfer(queue, ticketId, letter, at));
    },
    callBack: (actor: Actor, ticketId: string): void =>
      void step((queue, at) => callBack(queue, ticketId, { agentId: actor.id, at })),
  };
}
