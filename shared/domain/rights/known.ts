import type { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { ACTS } from '../rules/index.ts';

/**
 * What the managing body knows of one insured person's contributions, as the rules read it. An absent fact is one that nobody has
 * looked at; the scheme and the end of the cover are the file's.
 */
export const KnownRights = ACTS.rights.facts.omit({ scheme: true, ended: true }).extend({
  /** The work has stopped, and nobody has declared it at a counter yet. */
  workStoppedOn: PlainDate.optional(),
});
export type KnownRights = z.output<typeof KnownRights>;
