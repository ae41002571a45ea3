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
      (SELECT count(*) FROM act WHERE done_on = ${on} AND kind = 'registration.submitted' AND state <> 'abandoned') AS registrations,
      (SELECT coalesce(sum(json_array_length(payload, '$.payload.person.family')), 0) FROM act
        WHERE done_on = ${on} AND kind = 'registration.submitted' AND state <> 'abandoned') AS dependants,
      (SELECT count(*) FROM act WHERE done_on = ${on} AND kind IN ('attestation.issued', 'card.issued', 'card.replaced', 'card.spoiled',
        'access.issued', 'non_registration.attested', 'refusal.issued', 'papers.requested') AND state <> 'abandoned') AS papers,
      (SELECT count(*) FROM act WHERE done_on = ${on} AND kind = 'care_file.deposited' AND state <> 'abandoned') AS deposits,
      (SELECT count(*) FROM act WHERE done_on = ${on} AND kind = 'registration.requested' AND state <> 'abandoned') AS requested,
      (SELECT count(*) FROM act WHERE state = 'parked') AS to_look_at,
      (SELECT count(*) FROM act WHERE state = 'waiting' AND held = 0) AS waiting,
      (SELECT count(*) FROM approval WHERE state = 'waiting') AS to_approve` ?? {
    registrations: 0,
    dependants: 0,
    papers: 0,
    deposits: 0,
    requested: 0,
    to_look_at: 0,
    waiting: 0,
    to_approve: 0,
  };
