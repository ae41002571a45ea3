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

type Entries<S extends z.ZodType> = (on: PlainDate) => z.output<S>[];

/** Reads `resources/legal/<name>.json` and gives the entries in force on a day, checked by `schema`. */
export const legalFile = <S extends z.ZodType>(resourcesDir: string, name: string, schema: S): Entries<S> =>
  datedFile(join(resourcesDir, 'legal', `${name}.json`), schema);

/** The same for a file of `resources/schemes`. */
export const schemeFile = <S extends z.ZodType>(resourcesDir: string, name: string, schema: S): Entries<S> =>
  datedFile(join(resourcesDir, 'schemes', `${name}.json`), schema);

function datedFile<S extends z.ZodType>(path: string, schema: S): Entries<S> {
  const text = readFileSync(path, 'utf8');
  const entries = z.array(Dated).parse(JSON.parse(text));
  return (on) =>
    entries
      .filter(
        ({ from, to, planned }) => !planned && (from === null || from <= on) && (to === null || on <= to),
      )
      .map((entry) => schema.parse(entry));
}
