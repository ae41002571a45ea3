import type { FieldCode } from '../../kernel/error-codes.ts';

/** What only lists can get wrong; each has a sentence `lists.fault.<code>` in both languages. */
export const LIST_FAULT_CODES = [
  'unknown_value',
  'lost_digits',
  'duplicate_in_file',
  'household_without_head',
  'household_two_heads',
  'household_too_large',
  'household_faulty',
  'already_registered',
  'already_listed',
  'double_cover',
  'possible_duplicate',
  'rules_refused',
] as const;
export type ListFaultCode = (typeof LIST_FAULT_CODES)[number];
export type FaultCode = FieldCode | ListFaultCode;
