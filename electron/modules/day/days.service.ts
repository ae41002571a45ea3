import {
  reconcile,
  type DayTyped,
  type DayView,
  type OpenDay,
  type Tally,
} from '../../../shared/domain/day/index.ts';
import type { Paper } from '../../../shared/domain/documents/paper.ts';
import type { ManagingBody } from '../../../shared/domain/papers/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { ReminderCounts } from '../../../shared/domain/reminders/index.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import type { Database, Read, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { Device } from '../devices/index.ts';
import { record as writeJournal } from '../journal/index.ts';
import { takeReference } from '../receipts/index.ts';
import { countDay } from './day.repo.ts';
import * as repo from './days.repo.ts';
import { saidAtClosing } from './report.ts';
import { takenBetween } from './series.ts';
import type { DayScope } from './source.ts';
import { DAY_SOURCES } from './sources.ts';

type ClosedAct = ActOf<'day.closed'>;

export interface DayPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: Device;
  /** The body in whose name the papers of this house leave. */
  readonly body: (on: PlainDate) => ManagingBody;
  readonly append: (
    tx: Tx,
    act: ClosedAct,
    meta: { agentId: string; reference: string; doneOn: PlainDate },
  ) => void;
  readonly render: (actId: string) => Promise<Paper>;
  readonly print: (actor: Actor, actId: string) => Promise<{ by: 'shell' | 'page' }>;
  /** Care files of this branch that have not moved for too long. */
  readonly countSleeping: () => ReminderCounts;
  /** References of the files that an envelope missed and that nobody has seen since. */
  readonly listLost: () => readonly string[];
  readonly onClosed: () => void;
}

/** The day of a workstation: opened, counted, closed once every difference has a cause, told to the central. */
export function createDays(ports: DayPorts) {
  const { db, clock, chance, device } = ports;

  const scopeOf = (read: Read, open: OpenDay | undefined): DayScope => {
    const end = repo.getLastEnd(read);
    const now = repo.readMarks(read);
    return {
      on: open?.on ?? clock.today(),
      since: end.at,
      openedAt: open?.openedAt ?? null,
      blanks: open?.blanks ?? null,
      taken: (prefix) => takenBetween(end.marks, now, prefix, device.shortCode),
    };
  };
  const talliesOf = (read: Read, scope: DayScope): Tally[] =>
    DAY_SOURCES.flatMap(({ tallies }) => tallies(read, scope));

  const refuseUnready = (tallies: readonly Tally[], { counts, causes }: DayTyped) => {
    const reconciled = reconcile(tallies, counts, causes);
    const { uncounted, unexplained } = reconciled;
    if (uncounted.length > 0)
      throw new Failure({ code: 'day.uncounted', params: { count: uncounted.length } });
    if (unexplained.length > 0)
      throw new Failure({ code: 'day.unexplained', params: { count: unexplained.length } });
    return reconciled;
  };

  return {
    get(): DayView {
      const open = repo.findOpen(db);
      const scope = scopeOf(db, open);
      const [last = null] = repo.listClosed(db, null, 1);
      const today = clock.today();
      const { waiting, to_approve: toApprove, to_look_at: toLookAt } = countDay(db, today);
      return {
        today,
        open: open ?? null,
        last,
        acts: repo.countKinds(db),
        tallies: talliesOf(db, scope),
        typed: repo.findTyped(db),
        waiting,
        toApprove,
        toLookAt,
        sleeping: ports.countSleeping().total,
        envelopes: DAY_SOURCES.reduce((sum, { envelopes }) => sum + (envelopes?.(db, scope).length ?? 0), 0),
      };
    },

    open(actor: Actor, { blanks }: { readonly blanks: number | null }) {
      db.write((tx) => {
        if (repo.findOpen(tx)) throw new Failure({ code: 'day.already_open' });
        const number = repo.getLastEnd(tx).number + 1;
        const on = clock.today();
        repo.insertDay(tx, { number, on, openedAt: instant(clock), openedBy: actor.number, blanks });
        writeJournal(tx, clock, { agentNumber: actor.number, action: 'day.opened', detail: on });
      });
      return {};
    },

    saveTyped(typed: DayTyped) {
      db.write((tx) => repo.putTyped(tx, typed));
      return {};
    },

    /** The report, its reference, its act, the row of the journal that it writes down: all or nothing. */
    close(actor: Actor, wish: DayTyped) {
      const actId = chance.id() as ClosedAct['id'];
      const subjectId = chance.id() as ClosedAct['subjectId'];
      const closedAt = instant(clock);
      const doneOn = clock.today();
      const reference = db.write((tx) => {
        const day = repo.findOpen(tx);
        if (!day) throw new Failure({ code: 'day.not_open' });
        const scope = scopeOf(tx, day);
        const { differences } = refuseUnready(talliesOf(tx, scope), wish);
        const kinds = repo.countKinds(tx);
        const reference = takeReference(tx, 'RJ', device.shortCode, doneOn);
        const agentNumber = actor.number;
        const journal = writeJournal(tx, clock, {
          agentNumber,
          action: 'day.closed',
          subjectId,
          detail: reference,
        });
        const from = { device, body: ports.body(doneOn), scope };
        const sleeping = ports.countSleeping().kinds;
        const said = saidAtClosing(tx, from, {
          day,
          closedAt,
          actor,
          kinds,
          differences,
          sleeping,
          lost: ports.listLost(),
          journal,
        });
        ports.append(
          tx,
          {
            id: actId,
            kind: 'day.closed',
            subjectId,
            baseVersion: null,
            branchCode: device.branch.code,
            deviceId: device.id as ClosedAct['deviceId'],
            agentNumber,
            doneAt: closedAt,
            payload: { reference, said },
          },
          { agentId: actor.id, reference, doneOn },
        );
        repo.endDay(tx, day.number, {
          closedAt,
          closedBy: agentNumber,
          actId,
          reference,
          acts: kinds.reduce((sum, { count }) => sum + count, 0),
          differences: differences.length,
          marks: repo.readMarks(tx),
          journal,
        });
        return reference;
      });
      ports.onClosed();
      return { actId, reference };
    },

    list({ before, limit }: { readonly before: number | null; readonly limit: number }) {
      const days = repo.listClosed(db, before, limit + 1);
      return { days: days.slice(0, limit), more: days.length > limit };
    },
  };
}
