import { scheme } from './description.ts';
import { identifier, money } from './field.ts';

export const cnssPensioner = scheme({
  code: 'cnss-pensioner',
  group: 'private',
  rib: 'optional',
  fields: [identifier('pensionNumber'), money('pensionCentimes', { isOptional: true })],
});
