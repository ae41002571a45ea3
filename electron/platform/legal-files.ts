import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PlainDate } from '../../shared/kernel/plain-date.ts';

/** When an entry holds: `null` is open-ended; a planned one waits for the date that an administrator sets. */
const Dated = z.looseObject({
  from: z.string().nullable(),
  to: z.string().nullable(),
  planned: z.boolean().default(false),
});

/** Reads `resources/legal/<name>.json` and gives the entries in force on a day, checked by `schema`. */
export function legalFile<S extends z.ZodType>(
  resourcesDir: string,
  name: string,
  schema: S,
): (on: PlainDate) => z.output<S>[] {
  const text = readFileSync(join(resourcesDir, 'legal', `${name}.json`), 'utf8');
  const entries = z.array(Dated).parse(JSON.parse(text));
  return (on) =>
    entries
      .filter(
        ({ from, to, planned }) => !planned && (from === null || from <= on) && (to === null || on <= to),
      )
      .map((entry) => schema.parse(entry));
}
