import { z } from 'zod';
import type { Read } from '../../db/database.ts';

const Counts = z.object({
  registrations: z.int(),
  dependants: z.int(),
  papers: z.int(),
  deposits: z.int(),
  requested: z.int(),
  to_look_at: z.int(),
  waiting: z.int(),
  to_approve: z.int(),
});

/** What this workstation did on a day, and what waits whatever the day. */
export const countDay = (db: Read, on: string): z.output<typeof Counts> =>
  db.maybe(Counts)`
    SELECT
      coalesce(sum(acts) FILTER (WHERE kind = 'registration.submitted'), 0) AS registrations,
      coalesce(sum(dependants), 0) AS dependants,
      coalesce(sum(acts) FILTER (WHERE kind IN ('attestation.issued', 'card.issued', 'card.replaced', 'card.spoiled', 'access.issued',
        'non_registration.attested', 'refusal.issued', 'papers.requested')), 0) AS papers,
      coalesce(sum(acts) FILTER (WHERE kind = 'care_file.deposited'), 0) AS deposits,
      coalesce(sum(acts) FILTER (WHERE kind = 'registration.requested'), 0) AS requested,
      (SELECT count(*) FROM act WHERE state = 'parked') AS to_look_at,
      (SELECT count(*) FROM act WHERE state = 'waiting' AND held = 0) AS waiting,
      (SELECT count(*) FROM approval WHERE state = 'waiting') AS to_approve
    FROM act_count WHERE done_on = ${on}` ?? {
    registrations: 0,
    dependants: 0,
    papers: 0,
    deposits: 0,
    requested: 0,
    to_look_at: 0,
    waiting: 0,
    to_approve: 0,
  };
