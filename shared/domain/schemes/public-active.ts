import { scheme } from './description.ts';
import { day, text, yesNo } from './field.ts';
import { MUTUELLE } from './mutuelle.ts';

export const publicActive = scheme({
  code: 'public-active',
  group: 'public',
  rib: 'required',
  fields: [
    text('employerName', { onPapers: true }),
    ...MUTUELLE,
    day('recruitedOn'),
    yesNo('complementaryCover'),
    yesNo('fromOtherAmo'),
  ],
});
