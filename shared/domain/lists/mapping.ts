import { z } from 'zod';
import { columnsOf, COLUMN_NAMES, type ListKind } from './columns.ts';
import { folded } from './folded.ts';

export const COLUMNS_MAX = 200;

/** Where each thing stands: in a column of the file, counted from 0, or the same for every row. */
export const Mapping = z.partialRecord(
  z.enum(COLUMN_NAMES as [string, ...string[]]),
  z.union([
    z.object({
      column: z
        .int()
        .min(0)
        .max(COLUMNS_MAX - 1),
    }),
    z.object({ constant: z.string().min(1).max(200) }),
  ]),
);
export type Mapping = z.output<typeof Mapping>;

/** What the headers let one suppose; each column of the file is taken once, by the header that fits best. */
export function suggestMapping(kind: ListKind, headers: readonly string[]): Mapping {
  const said = headers.map(folded);
  const taken = new Set<number>();
  const mapping: Mapping = {};
  for (const { name, headers: known } of columnsOf(kind)) {
    const column = known
      .map((header) => said.indexOf(folded(header)))
      .find((index) => index >= 0 && !taken.has(index));
    if (column === undefined) continue;
    taken.add(column);
    mapping[name] = { column };
  }
  return mapping;
}

/** Names of the columns without which the list cannot be read. */
export const missingColumns = (kind: ListKind, mapping: Mapping): readonly string[] =>
  columnsOf(kind)
    .filter(({ name, isRequired }) => isRequired && mapping[name] === undefined)
    .map(({ name }) => name);

/** The part of a mapping that this kind of list has. */
export const mappingOf = (kind: ListKind, mapping: Mapping): Mapping =>
  Object.fromEntries(
    columnsOf(kind).flatMap(({ name, mayBeConstant }) => {
      const where = mapping[name];
      return where && ('column' in where || mayBeConstant) ? [[name, where]] : [];
    }),
  );
