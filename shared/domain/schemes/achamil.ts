import { scheme } from './description.ts';
import { yesNo } from './field.ts';
import { HOUSEHOLD } from './household.ts';

/** The monthly amount comes from a table of scores that was not found: it is not asked, and not supposed. */
export const achamil = scheme({
  code: 'achamil',
  group: 'household',
  rib: 'required',
  fields: [...HOUSEHOLD, yesNo('hasActivity', { hasHint: true }), yesNo('directDebit', { hasHint: true })],
});
