import { isLost, isPieceBrought } from '../../../shared/domain/care/index.ts';
import { entriesOn } from '../../../shared/domain/legal/index.ts';
import {
  delaysOf,
  kindOfState,
  REMINDER_KINDS,
  sleepingIn,
  type DelayView,
  type HouseDelays,
  type Reminder,
  type ReminderCounts,
  type ReminderDelay,
  type ReminderKind,
} from '../../../shared/domain/reminders/index.ts';
import type { Database, Read } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import type { Clock } from '../../platform/clock.ts';
import { findCareFile } from '../care/index.ts';
import { branchOf, namesOf } from '../envelopes/index.ts';
import { record as writeJournal } from '../journal/index.ts';
import type { ReadLegal } from '../legal/index.ts';
import * as repo from './reminders.repo.ts';

export interface RemindersPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly device: { readonly branchCode: string };
  readonly legal: ReadLegal;
  readonly house: HouseDelays;
}
interface Asked {
  readonly kind: ReminderKind | null;
  readonly after: string | null;
  readonly limit: number;
}

const DAY_MS = 86_400_000;

/** Care files that have not moved for longer than their step should take, for the branch that holds them. */
export function createReminders({ db, clock, device, legal, house }: RemindersPorts) {
  const legalDays = (code: string): number | undefined =>
    entriesOn(legal(), 'delays.json', clock.today()).find((entry) => entry.code === code)?.days ?? undefined;
  const delays = (read: Read): readonly DelayView[] => delaysOf(house, legalDays, repo.listDelays(read));
  const before = (days: number): string => new Date(clock.now() - days * DAY_MS).toISOString();
  const whose = (kind: ReminderKind | null = null) => ({
    own: device.branchCode,
    rules: delays(db).flatMap(({ kind: each, days }) =>
      days === null || (kind !== null && each !== kind)
        ? []
        : sleepingIn(each).map((where) => ({ ...where, before: before(days) })),
    ),
  });

  const toReminder = (id: string): readonly Reminder[] => {
    const found = findCareFile(db, id);
    const last = found?.events.at(-1);
    const kind = found && kindOfState(found.state, isPieceBrought(found.events));
    if (!found || !last || kind === undefined) return [];
    const { file, events } = found;
    // A file that was missed in its envelope is asked for where that envelope went.
    const envelope = last.envelope ?? events.findLast((event) => event.envelope !== null)?.envelope ?? null;
    const isInside = kind === 'to-collect' || kind === 'to-receive';
    const envelopeId =
      isInside && envelope !== null
        ? repo.findEnvelopeId(db, envelope)
        : kind === 'to-envelope'
          ? repo.findOpenEnvelopeId(db, id)
          : undefined;
    return [
      {
        fileId: file.id,
        reference: file.reference,
        insuredId: file.insuredId,
        number: file.registrationNumber,
        insured: namesOf(db, file.insuredId),
        kind,
        last: last.kind,
        isLost: isLost(found.state, events),
        since: last.at,
        days: Math.max(0, Math.floor((clock.now() - Date.parse(last.at)) / DAY_MS)),
        branch: last.branchCode === null ? null : branchOf(db, last.branchCode),
        envelope: isInside ? envelope : null,
        envelopeId: (envelopeId ?? null) as Reminder['envelopeId'],
      },
    ];
  };

  return {
    list({ kind, after, limit }: Asked) {
      const found = repo.listSleeping(db, whose(kind), { after, limit: limit + 1 });
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      return {
        items: shown.flatMap(({ id }) => toReminder(id)),
        next: found.length > limit && last ? `${last.moved_at} ${last.id}` : null,
      };
    },

    counts(): ReminderCounts {
      const found = repo.countSleeping(db, whose());
      const kinds = REMINDER_KINDS.flatMap((kind) => {
        const count = found
          .filter(({ state, isBrought }) => kindOfState(state, isBrought) === kind)
          .reduce((sum, each) => sum + each.count, 0);
        return count === 0 ? [] : [{ kind, count }];
      });
      return { total: kinds.reduce((sum, { count }) => sum + count, 0), kinds };
    },

    delays: () => ({ delays: [...delays(db)] }),

    /** Delays of this workstation; the journal keeps what changed. */
    setDelays(actor: Actor, wanted: readonly ReminderDelay[]) {
      db.write((tx) => {
        const known = delays(tx);
        const changed = wanted.filter(
          ({ kind, days }) => known.find((delay) => delay.kind === kind)?.days !== days,
        );
        for (const delay of changed) {
          const byDefault = known.find(({ kind }) => kind === delay.kind)?.byDefault;
          repo.putDelay(tx, { ...delay, isDefault: byDefault === delay.days });
        }
        if (changed.length > 0)
          writeJournal(tx, clock, {
            agentNumber: actor.number,
            action: 'reminders.configured',
            detail: changed.map(({ kind, days }) => `${kind} ${days}`).join(', '),
          });
      });
      return { delays: [...delays(db)] };
    },
  };
}
