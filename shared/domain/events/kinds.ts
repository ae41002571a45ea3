/** What can happen to a registered person's file: events of the family and of life, then changes of data. */
export const EVENT_KINDS = [
  'marriage',
  'birth',
  'kafala',
  'student-certificate',
  'disability',
  'divorce',
  'dependant-leaves',
  'dependant-returns',
  'death-of-dependant',
  'death-of-insured',
  'departure',
  'return',
  'identity-change',
  'dependant-change',
  'address-change',
  'contact-change',
  'bank-change',
  'mutuelle-change',
  'employer-change',
  'scheme-change',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Why somebody is no longer covered through a file. */
export const DEPENDANT_ENDS = ['divorce', 'death', 'custody', 'own-cover', 'other'] as const;
/** Why the insured person's own ground for cover ended. */
export const INSURED_ENDS = ['death', 'work-stops'] as const;
