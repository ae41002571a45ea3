import { scheme } from './description.ts';
import { day, digits } from './field.ts';

/** Former employees who go on by themselves: form 319-1-01. */
export const cnssVoluntary = scheme({
  code: 'cnss-voluntary',
  group: 'private',
  rib: 'optional',
  fields: [
    digits('cnssNumber', { exactly: 9 }),
    day('workEndedOn', { isOptional: true }),
    digits('declaredDays', { atMost: 3, isOptional: true }),
  ],
});
