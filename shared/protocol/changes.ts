import { z } from 'zod';
import { LawDate } from '../domain/legal/index.ts';
import { PersonRecord } from '../domain/people/record.ts';
import { ReferenceItem } from '../domain/reference/index.ts';
import { RequestRecord } from '../domain/requests/record.ts';
import { SealKey } from './devices.ts';

/** What the central changed, in the order it changed it. Applying one twice changes nothing. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ seq: z.int(), kind: z.literal('person'), record: PersonRecord }),
  z.object({ seq: z.int(), kind: z.literal('reference'), item: ReferenceItem }),
  z.object({ seq: z.int(), kind: z.literal('seal_key'), key: SealKey }),
  /** Whole each time, answered ones too. */
  z.object({ seq: z.int(), kind: z.literal('request'), request: RequestRecord }),
  /** The day of a law, as an administrator set it or took it back. */
  z.object({ seq: z.int(), kind: z.literal('law'), law: LawDate }),
]);
export type Change = z.output<typeof Change>;

export const CHANGES_PAGE_MAX = 500;
/** `GET /v1/changes?after=<cursor>&limit=<n>`: the cursor is opaque text, empty at first. */
export const ChangesPage = z.object({
  changes: z.array(Change),
  cursor: z.string().max(200),
  more: z.boolean(),
});
export type ChangesPage = z.output<typeof ChangesPage>;
