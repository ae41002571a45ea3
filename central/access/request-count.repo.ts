import { z } from 'zod';
import type { Store } from '../store/sql.ts';

const Counted = z.object({ requests: z.int() });
interface Counting {
  readonly caller: string;
  readonly minute: number;
  readonly by: number;
}

/** So many requests more of this caller in this minute, whatever process they came to; answers how many they are now. */
export async function countRequests(store: Store, { caller, minute, by }: Counting): Promise<number> {
  const row = await store.maybe(Counted)`
    INSERT INTO request_count AS known (caller, minute, requests) VALUES (${caller}, ${minute}, ${by})
    ON CONFLICT (caller, minute) DO UPDATE SET requests = known.requests + EXCLUDED.requests
    RETURNING requests`;
  return row?.requests ?? by;
}

export const forgetRequestCounts = (store: Store, beforeMinute: number): Promise<number> =>
  store.once`DELETE FROM request_count WHERE minute < ${beforeMinute}`;
