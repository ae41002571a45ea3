import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import { dayOf } from '../../lib/i18n/formats.ts';

/** The day at the counter, as the rules want it. */
export const todayHere = (): PlainDate => dayOf(Date.now()) as PlainDate;
