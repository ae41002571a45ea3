import { scheme } from './description.ts';
import { HOUSEHOLD } from './household.ts';

export const tadamon = scheme({ code: 'tadamon', group: 'household', rib: 'optional', fields: HOUSEHOLD });
