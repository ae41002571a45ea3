import { z } from 'zod';
import { CareFileStory } from '../domain/care/record.ts';
import { PersonId } from '../kernel/ids.ts';
import { RegistrationNumber } from '../domain/identity/documents.ts';
import { EnvelopeRecord } from '../domain/envelopes/record.ts';
import { LawDate } from '../domain/legal/index.ts';
import { PersonRecord } from '../domain/people/record.ts';
import { ReferenceItem } from '../domain/reference/index.ts';
import { RequestRecord, RequestSeen } from '../domain/requests/record.ts';
import { SealKey } from './devices.ts';

/** What the central changed, in the order it changed it. Applying one twice changes nothing. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ seq: z.int(), kind: z.literal('person'), record: PersonRecord }),
  z.object({ seq: z.int(), kind: z.literal('reference'), item: ReferenceItem }),
  z.object({ seq: z.int(), kind: z.literal('seal_key'), key: SealKey }),
  /** Somebody who was registered twice: whatever is known of `personId` belongs to `into` from now on. */
  z.object({
    seq: z.int(),
    kind: z.literal('merged'),
    personId: PersonId,
    registrationNumber: RegistrationNumber,
    into: PersonRecord,
  }),
  /** Whole each time, answered ones too. */
  z.object({ seq: z.int(), kind: z.literal('request'), request: RequestRecord }),
  /** What a proximity point hears of a registration that was asked there: its state, never what was asked. */
  z.object({ seq: z.int(), kind: z.literal('point_request'), seen: RequestSeen }),
  /** A care file and its story, whole each time, for the branches that follow it. */
  z.object({ seq: z.int(), kind: z.literal('care_file'), story: CareFileStory }),
  /** Whole each time, to the counters of both its ends. */
  z.object({ seq: z.int(), kind: z.literal('envelope'), envelope: EnvelopeRecord }),
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
  /** The feed's name: another one than before says that the central was restored from an older backup. */
  feed: z.string().max(40).optional(),
});
export type ChangesPage = z.output<typeof ChangesPage>;
