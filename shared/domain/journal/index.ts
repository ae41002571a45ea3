import { z } from 'zod';
import { PersonId } from '../../kernel/ids.ts';
import { EVENT_KINDS } from '../events/index.ts';
import { RIGHTS_STATES } from '../rights/states.ts';
import { JOURNAL_ACTIONS } from './actions.ts';
import { JOURNAL_PAPERS } from './detail.ts';

export {
  isJournalAction,
  JOURNAL_GROUP_NAMES,
  JOURNAL_GROUPS,
  type JournalAction,
  type JournalGroup,
} from './actions.ts';
export { referenceIn, whatOf, type JournalWhat } from './detail.ts';

/** A row of the chain as a day report, an extract or the central wrote it down. */
export const Anchor = z.object({ seq: z.int(), hash: z.string() });
export type Anchor = z.output<typeof Anchor>;

/** `1042:9f86d0…`, as a verification and the papers print it; spaces are for the eye. */
export function readAnchor(text: string): Anchor | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/u.exec(text.toLowerCase().replace(/\s/gu, '')) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash };
}

/**
 * Where a chain does not hold. altered: the row does not follow from the one before; it was changed, or the one before was written
 * anew with a good hash · removed: rows are missing · added: a row stands where none was written · moved: the row was written with
 * another number · anchor: the chain no longer has the row that was written down elsewhere.
 */
export const JournalBreak = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['altered', 'added', 'anchor']), seq: z.int() }),
  z.object({ kind: z.literal('removed'), seq: z.int(), to: z.int() }),
  z.object({ kind: z.literal('moved'), seq: z.int(), from: z.int() }),
]);
export type JournalBreak = z.output<typeof JournalBreak>;

export const JournalVerdict = z.object({
  rows: z.int(),
  head: Anchor.nullable(),
  /** In the order of the rows; the first ones when there are many. */
  breaks: z.array(JournalBreak),
});
export type JournalVerdict = z.output<typeof JournalVerdict>;

/** One line as a supervisor reads it. */
export const JournalLine = z.object({
  seq: z.int(),
  at: z.string(),
  agentNumber: z.string(),
  agentName: z.object({ fr: z.string(), ar: z.string() }).nullable(),
  /** Null where the row says what this program never writes: it was changed. */
  action: z.enum(JOURNAL_ACTIONS).nullable(),
  what: z
    .discriminatedUnion('of', [
      z.object({ of: z.literal('paper'), code: z.enum(JOURNAL_PAPERS) }),
      z.object({ of: z.literal('event'), code: z.enum(EVENT_KINDS) }),
      z.object({ of: z.literal('rights'), code: z.enum(RIGHTS_STATES) }),
    ])
    .nullable(),
  reference: z.string().nullable(),
  /** Whose file it is, where it is still here. */
  person: z
    .object({ id: PersonId, latin: z.string(), arabic: z.string(), number: z.string().nullable() })
    .nullable(),
});
export type JournalLine = z.output<typeof JournalLine>;

/** The extract that answers a person's right of access, ready to preview. `pdf` is base64; nothing of it is on the disk. */
export const JournalExtract = z.object({
  id: z.uuid(),
  reference: z.string(),
  fileName: z.string(),
  pages: z.int(),
  lines: z.int(),
  pdf: z.base64(),
});
export type JournalExtract = z.output<typeof JournalExtract>;
