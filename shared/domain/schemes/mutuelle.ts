import { choice, digits } from './field.ts';

/** The mutual of a person of the public sector and the number it gave; the length of those numbers is not known. */
export const MUTUELLE = [
  choice('mutuelleCode', 'mutuelle', { onPapers: true }),
  digits('mutuelleNumber', { onPapers: true }),
] as const;
