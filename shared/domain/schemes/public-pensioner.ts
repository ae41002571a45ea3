import { scheme } from './description.ts';
import { identifier } from './field.ts';
import { MUTUELLE } from './mutuelle.ts';

export const publicPensioner = scheme({
  code: 'public-pensioner',
  group: 'public',
  rib: 'required',
  fields: [identifier('pensionNumber'), ...MUTUELLE],
});
