import type { z } from 'zod';
import { fieldErrors } from '../../shared/kernel/field-errors.ts';

/** Reads what a page holds as the counter will read it. What the counter would say is wrong stands at the same paths; then nothing is read. */
export function readAs<V, O>(
  schema: z.ZodType<O>,
  values: V,
  context: z.core.$RefinementCtx<V>,
): O | undefined {
  const read = schema.safeParse(values);
  if (read.success) return read.data;
  for (const [path, code] of Object.entries(fieldErrors(read.error)))
    context.issues.push({ code: 'custom', message: code, path: path.split('.'), input: values });
  return undefined;
}
