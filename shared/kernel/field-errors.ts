import type { z } from 'zod';
import { FIELD_CODES, type FieldCode } from './error-codes.ts';

const known = new Set<string>(FIELD_CODES);

function codeOf(issue: z.core.$ZodIssue): FieldCode {
  if (known.has(issue.message)) return issue.message as FieldCode;
  if (issue.code === 'too_big') return issue.origin === 'array' ? 'field.too_many' : 'field.too_long';
  if (issue.code === 'too_small') return 'field.required';
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) return 'field.required';
  return 'field.invalid';
}

/** What is wrong where (`family.0.birth` → code): the schema's own code when it named one, else the nearest of the list. */
export function fieldErrors(error: z.ZodError): Record<string, FieldCode> {
  const fields: Record<string, FieldCode> = {};
  for (const issue of error.issues) fields[issue.path.map(String).join('.')] ??= codeOf(issue);
  return fields;
}
