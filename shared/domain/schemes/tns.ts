import { z } from 'zod';
import { PlainDate } from '../../kernel/plain-date.ts';
import { emptyAsUndefined } from '../identity/text.ts';
import type { SchemeDescription } from './description.ts';
import { choice, day } from './field.ts';

/** The activity of a self-employed person (TNS). */
export const TnsActivity = z.object({
  categoryCode: z.string().min(1, { error: 'field.choose_from_list' }).max(40),
  startedOn: emptyAsUndefined(PlainDate),
});
export type TnsActivity = z.output<typeof TnsActivity>;

/** The first scheme there was: its part keeps the place that drafts and files gave it. */
export const tns: SchemeDescription<'tns'> = {
  code: 'tns',
  group: 'selfEmployed',
  legal: 'tns',
  part: 'activity',
  rib: 'required',
  family: true,
  fields: [choice('categoryCode', 'tns_category', { hasHint: true }), day('startedOn', { isOptional: true })],
};
