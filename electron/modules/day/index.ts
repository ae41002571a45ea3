import type { Database } from '../../db/database.ts';
import type { AppHandlers } from '../../ipc/dispatcher.ts';
import type { Clock } from '../../platform/clock.ts';
import { countDay } from './day.repo.ts';

export const dayHandlers = ({ db, clock }: { readonly db: Database; readonly clock: Clock }) =>
  ({
    'day.summary': () => {
      const on = clock.today();
      const { registrations, dependants, papers, to_look_at: toLookAt, waiting } = countDay(db, on);
      return { on, registrations, dependants, papers, toLookAt, waiting };
    },
  }) satisfies Partial<AppHandlers>;
