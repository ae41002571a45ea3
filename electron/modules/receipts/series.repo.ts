import { z } from 'zod';
import { formatReference, type ReferencePrefix } from '../../../shared/domain/documents/reference.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Tx } from '../../db/database.ts';

const Row = z.object({ last: z.int() });

/** The next reference of a series, taken with the act that bears it: no gap, no reuse. */
export function takeReference(tx: Tx, prefix: ReferencePrefix, shortCode: string, on: PlainDate): string {
  const year = on.slice(0, 4);
  const name = `${prefix}-${year}`;
  tx.run`INSERT INTO series (name, last) VALUES (${name}, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1`;
  const rank = tx.maybe(Row)`SELECT last FROM series WHERE name = ${name}`?.last ?? 1;
  return formatReference({ prefix, shortCode, year, rank });
}
