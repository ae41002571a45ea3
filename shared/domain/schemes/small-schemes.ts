import { scheme } from './description.ts';
import { digits, text } from './field.ts';

// What these three ask for was not found: one optional line each, so that the file says what the person showed.

export const religiousStaff = scheme({
  code: 'religious-staff',
  group: 'other',
  rib: 'optional',
  fields: [text('institution', { isOptional: true })],
});

export const shareFisher = scheme({
  code: 'share-fisher',
  group: 'other',
  rib: 'optional',
  fields: [
    text('boat', { isOptional: true }),
    digits('cnssNumber', { exactly: 9, isOptional: true, hasHint: true }),
  ],
});

export const cndhVictim = scheme({
  code: 'cndh-victim',
  group: 'other',
  rib: 'optional',
  fields: [text('decisionReference', { isOptional: true })],
});
