import { scheme } from './description.ts';
import { schoolYear, text } from './field.ts';

export const student = scheme({
  code: 'student',
  group: 'other',
  rib: 'optional',
  family: false,
  fields: [text('school', { onPapers: true }), schoolYear('schoolYear', { hasHint: true, onPapers: true })],
});
