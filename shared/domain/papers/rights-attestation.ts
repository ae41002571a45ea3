import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { RIGHTS_STATES } from '../rights/states.ts';
import { BilingualText, PaperDependant, PaperInstant, PaperNumber, PaperPerson } from './common.ts';
import { letter } from './letter.ts';

/** Rights of one person on a day. */
export const PaperRights = z.object({
  state: z.enum(RIGHTS_STATES),
  /** The day they open (waiting), the last day (kept, closed); null where there is none or nobody knows it. */
  day: PlainDate.nullable(),
  /** Months due when suspended, `YYYY-MM`. */
  monthsDue: z.array(z.string().regex(/^\d{4}-\d{2}$/)).max(240),
  reason: BilingualText.nullable(),
});
export type PaperRights = z.output<typeof PaperRights>;

/** Attests the rights of the insured person and of each dependant, as they were answered at an hour. */
export const RightsAttestationData = z.object({
  ...letter,
  person: PaperPerson,
  number: PaperNumber,
  scheme: BilingualText,
  rights: PaperRights,
  family: z.array(PaperDependant.extend({ rights: PaperRights })).max(40),
  /** `live`: answered by the central at the desk; `kept`: its last answer, kept at the workstation. */
  answered: z.object({ origin: z.enum(['live', 'kept']), at: PaperInstant }),
});
export type RightsAttestationData = z.output<typeof RightsAttestationData>;
