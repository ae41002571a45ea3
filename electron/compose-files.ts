import type { Database } from './db/database.ts';
import { careDraftsHandlers, careHandlers, createCare, createPages } from './modules/care/index.ts';
import { dayHandlers } from './modules/day/index.ts';
import type { Device } from './modules/devices/index.ts';
import { createEnvelopes, envelopesHandlers } from './modules/envelopes/index.ts';
import type { ReadLegal } from './modules/legal/index.ts';
import { openReminders } from './modules/reminders/index.ts';
import { createPointRequests, pointRequestsHandlers } from './modules/point-requests/index.ts';
import { paperNumber, type createPapers } from './modules/papers/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Chance } from './platform/ids.ts';
import type { append, Sync } from './sync/index.ts';

interface FilesPorts {
  readonly db: Database;
  readonly device: Device;
  readonly desk: { readonly id: string; readonly shortCode: string; readonly branchCode: string };
  readonly clock: Clock;
  readonly chance: Chance;
  readonly legal: ReadLegal;
  /** `resources/reference/reminders.json`, as it was read. */
  readonly delays: unknown;
  readonly client: Pick<Sync['client'], 'careFiles' | 'getPicture'>;
  readonly append: typeof append;
  /** The reference in a scanned seal that is ours. */
  readonly readSeal: (text: string) => string | undefined;
  readonly body: Parameters<typeof dayHandlers>[0]['body'];
  readonly queueFigures: Parameters<typeof dayHandlers>[0]['queueFigures'];
  readonly papers: Pick<ReturnType<typeof createPapers>, 'render' | 'print'>;
  readonly onDone: () => void;
}

/** Care files, the envelopes that carry them, what a point asks of a branch, and the day that counts them. */
export function composeFiles({ desk, client, papers, ...ports }: FilesPorts) {
  const { onDone, db, clock } = ports;
  const pages = createPages({
    db,
    clock,
    download: async (sha256) => {
      const outcome = await client.getPicture(sha256);
      return outcome.kind === 'answer' ? outcome.value : undefined;
    },
  });
  const reminders = openReminders({ ...ports, device: desk, house: ports.delays });
  const envelopes = createEnvelopes({ ...ports, device: desk, onSaid: onDone });
  return {
    ...reminders.handlers,
    ...careDraftsHandlers(ports),
    ...careHandlers(
      createCare({
        ...ports,
        pages,
        numberOf: (record) => paperNumber(record).value,
        askFiles: async (personId) => {
          const outcome = await client.careFiles(personId);
          return outcome.kind === 'answer' ? outcome.value.files : undefined;
        },
      }),
      pages,
    ),
    ...envelopesHandlers(envelopes),
    ...pointRequestsHandlers(createPointRequests(ports)),
    ...dayHandlers({
      ...ports,
      countSleeping: reminders.countSleeping,
      listLost: envelopes.listLost,
      render: (actId) => papers.render('day-report', actId),
      print: (actor, actId) => papers.print(actor, 'day-report', actId),
      onClosed: onDone,
    }),
  };
}
