import {
  callKey,
  measureActs,
  measureAgents,
  measureAll,
  measureReasons,
  openCall,
  presentIn,
  ticketName,
  waitingIn,
  type QueueBoard,
  type QueueFigures,
  type QueueMeasures,
  type QueueSettings,
  type QueueToday,
  type Ticket,
  type VisitReasons,
} from '../../../shared/domain/queue/index.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Read } from '../../db/database.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { findSettings, listCallers, readActs, readQueue } from './queue.repo.ts';

interface ViewPorts {
  readonly db: Read;
  readonly clock: Clock;
  /** The name of the workstation: what the second screen sends people to. */
  readonly counter: string;
  readonly reasons: VisitReasons;
}

const SERVED_SHOWN = 5;
const BEFORE_SHOWN = 4;

/** What was set here; until then the queue is off, and the promise is that of the reference list. */
export function settingsOf(read: Read, reasons: VisitReasons): QueueSettings {
  const set = findSettings(read);
  return {
    isOn: set?.isOn ?? false,
    hasSound: set?.hasSound ?? true,
    promiseMinutes: set?.promiseMinutes ?? reasons.promiseMinutes,
  };
}

/** The queue as the second screen, the agent and the supervisor see it. */
export function createQueueViews({ db, clock, counter, reasons }: ViewPorts) {
  return {
    board(): QueueBoard {
      const { isOn, hasSound } = settingsOf(db, reasons);
      const on = clock.today();
      const queue = isOn ? readQueue(db, on) : { on, tickets: [] };
      const present = presentIn(queue);
      const call = present && openCall(present);
      const before = queue.tickets.filter((ticket) => ticket !== present && ticket.calls.length > 0);
      return {
        isOn,
        hasSound,
        counter,
        called:
          present && call
            ? { name: ticketName(present), call: `${present.id} ${call.calledAt} ${call.times}` }
            : null,
        before: newestFirst(before).slice(0, BEFORE_SHOWN).map(ticketName),
        waiting: waitingIn(queue).length,
      };
    },

    today(): QueueToday {
      const queue = readQueue(db, clock.today());
      const present = presentIn(queue);
      const acts = present && readActs(db, queue.on).get(callKey(present.id, present.calls.length - 1));
      const those = (state: Ticket['state']) =>
        newestFirst(queue.tickets.filter((ticket) => ticket.state === state));
      return {
        settings: settingsOf(db, reasons),
        now: instant(clock),
        reasons: [...reasons.reasons],
        waiting: [...waitingIn(queue)],
        present: present ? { ticket: present, acts: acts?.length ?? 0 } : null,
        absent: those('absent'),
        served: those('done').slice(0, SERVED_SHOWN),
      };
    },

    /** What a day was like; null asks for today. */
    measures(on: PlainDate | null): QueueMeasures {
      const { promiseMinutes } = settingsOf(db, reasons);
      const { tickets, on: day } = readQueue(db, on ?? clock.today());
      return {
        on: day,
        promiseMinutes,
        reasons: measureReasons(tickets, reasons.reasons, promiseMinutes),
        acts: measureActs(tickets, readActs(db, day), promiseMinutes),
        all: measureAll(tickets, promiseMinutes),
      };
    },

    /** What several days were like together; null where no ticket was given. */
    figures(days: readonly PlainDate[]): QueueFigures | null {
      const { promiseMinutes } = settingsOf(db, reasons);
      const each = days.map((on) => ({ on, tickets: readQueue(db, on).tickets }));
      const tickets = each.flatMap((day) => day.tickets);
      const [from, to] = [days[0], days.at(-1)];
      if (tickets.length === 0 || from === undefined || to === undefined) return null;
      const acts = new Map(days.flatMap((on) => [...readActs(db, on)]));
      const callers = listCallers(db, from, to);
      const { drawn, absent, waiting, service } = measureAll(tickets, promiseMinutes);
      return {
        promiseMinutes,
        drawn,
        absent,
        waiting,
        service,
        days: each.map((day) => {
          const all = measureAll(day.tickets, promiseMinutes);
          return { on: day.on, waiting: all.waiting, service: all.service };
        }),
        acts: measureActs(tickets, acts, promiseMinutes),
        agents: measureAgents(tickets, promiseMinutes).map(({ agentId, service: spread }) => {
          const caller = callers.find(({ id }) => id === agentId);
          return {
            number: caller?.number ?? '',
            nameFr: caller?.name_fr ?? '',
            nameAr: caller?.name_ar ?? '',
            service: spread,
          };
        }),
      };
    },
  };
}

const lastCall = ({ calls }: Ticket): string => calls.at(-1)?.calledAt ?? '';
const newestFirst = (tickets: readonly Ticket[]): Ticket[] =>
  tickets.toSorted((a, b) => lastCall(b).localeCompare(lastCall(a)));
