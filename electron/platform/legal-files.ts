import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  inForceOn,
  LEGAL_FILE_NAMES,
  LEGAL_FILES,
  lawDatesOf,
  type LegalFileName,
} from '../../shared/domain/legal/index.ts';
import { PlainDate } from '../../shared/kernel/plain-date.ts';

/** When an entry holds: between two days, or from or until the day of a law of `laws.json`. */
const Dated = z.looseObject({
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  since: z.string().optional(),
  until: z.string().optional(),
});

const read = (resourcesDir: string, name: string): unknown =>
  JSON.parse(readFileSync(join(resourcesDir, 'legal', name), 'utf8'));

/** Reads `resources/legal/<name>.json` and gives the entries in force on a day, checked by `schema`. */
export function legalFile<S extends z.ZodType>(
  resourcesDir: string,
  name: string,
  schema: S,
): (on: PlainDate) => z.output<S>[] {
  const entries = z.array(Dated).parse(read(resourcesDir, `${name}.json`));
  const laws = lawDatesOf(LEGAL_FILES['laws.json'].parse(read(resourcesDir, 'laws.json')));
  return (on) => inForceOn(entries, on, laws).map((entry) => schema.parse(entry));
}

/** The contents of every file of `resources/legal`, by name and as they are; one that is no JSON is undefined. */
export function legalContents(resourcesDir: string): Readonly<Record<LegalFileName, unknown>> {
  const contentOf = (name: string): unknown => {
    try {
      return read(resourcesDir, name);
    } catch (error) {
      if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
      throw error;
    }
  };
  const contents = LEGAL_FILE_NAMES.map((name) => [name, contentOf(name)] as const);
  return Object.fromEntries(contents) as Record<LegalFileName, unknown>;
}
