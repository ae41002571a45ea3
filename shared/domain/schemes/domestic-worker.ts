import { scheme } from './description.ts';
import { day, digits, text } from './field.ts';

/** A private-sector employee whose employer is a person. */
export const domesticWorker = scheme({
  code: 'domestic-worker',
  legal: 'cnss-salaried',
  group: 'private',
  rib: 'optional',
  fields: [
    digits('employerNumber', { exactly: 7 }),
    text('employerPerson', { onPapers: true }),
    digits('cnssNumber', { exactly: 9, isOptional: true, hasHint: true }),
    day('hiredOn'),
    digits('declaredDays', { atMost: 3, isOptional: true }),
  ],
});
