import { scheme } from './description.ts';
import { day, digits, text } from './field.ts';

export const cnssSalaried = scheme({
  code: 'cnss-salaried',
  group: 'private',
  rib: 'optional',
  fields: [
    digits('employerNumber', { exactly: 7 }),
    text('employerName', { onPapers: true }),
    digits('cnssNumber', { exactly: 9, isOptional: true, hasHint: true }),
    day('hiredOn'),
    digits('declaredDays', { atMost: 3, isOptional: true }),
  ],
});
