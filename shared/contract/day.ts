import { z } from 'zod';
import { ClosedDay, Count, DayFigures, DayView, DayTyped, SPANS } from '../domain/day/index.ts';
import { ActId } from '../kernel/ids.ts';
import { Paper } from '../domain/documents/paper.ts';
import { command, DESK, OVERSEERS, query, SIGNED_IN } from './define.ts';

const act = z.object({ actId: ActId });
const LIST_MAX = 100;

export const day = {
  'day.summary': query({
    roles: SIGNED_IN,
    input: z.object({}),
    output: z.object({
      on: z.string(),
      registrations: z.int(),
      dependants: z.int(),
      papers: z.int(),
      /** Care files that were left, and registrations that were asked of a branch. */
      deposits: z.int(),
      requested: z.int(),
      toLookAt: z.int(),
      waiting: z.int(),
    }),
  }),
  /** The day of this workstation, with its totals as they stand now. */
  'day.get': query({ roles: DESK, input: z.object({}), output: DayView }),
  'day.open': command({
    roles: DESK,
    /** Blank cards counted at the opening; null where the workstation keeps none. */
    input: z.object({ blanks: Count.nullable() }),
    output: z.object({}),
    topics: ['day'],
  }),
  /** Keeps what was counted and named of the open day, without closing it. */
  'day.saveTyped': command({ roles: DESK, input: DayTyped, output: z.object({}), topics: ['day'] }),
  /** Refused as long as something is not counted, or a difference has no cause. */
  'day.close': command({
    roles: DESK,
    input: DayTyped,
    output: z.object({ actId: ActId, reference: z.string() }),
    topics: ['day', 'sync', 'papers'],
  }),
  /** The report of a day that was closed, drawn from its act. */
  'day.report': query({ roles: SIGNED_IN, input: act, output: Paper }),
  'day.printReport': command({
    roles: SIGNED_IN,
    input: act,
    output: z.object({ by: z.enum(['shell', 'page']) }),
    topics: ['day', 'papers'],
  }),
  /** Days that were closed here, the last one first. */
  'day.list': query({
    roles: OVERSEERS,
    input: z.object({ before: z.int().min(1).nullable(), limit: z.int().min(1).max(LIST_MAX) }),
    output: z.object({ days: z.array(ClosedDay), more: z.boolean() }),
  }),
  /** What was done at this workstation, for who looks after it. */
  'day.figures': query({ roles: OVERSEERS, input: z.object({ span: z.enum(SPANS) }), output: DayFigures }),
  /** The same as a file of values apart by semicolons. Nobody is named in it unless it is asked, and then it is journaled. */
  'day.exportFigures': command({
    roles: OVERSEERS,
    input: z.object({ span: z.enum(SPANS), withAgents: z.boolean(), language: z.enum(['fr', 'ar']) }),
    output: z.object({ fileName: z.string(), text: z.string() }),
  }),
  /** The same as a workbook, with the waiting and service times. Agents have a rank in place of a number, unless it is asked. */
  'day.exportWorkbook': command({
    roles: OVERSEERS,
    input: z.object({ span: z.enum(SPANS), withAgents: z.boolean(), language: z.enum(['fr', 'ar']) }),
    output: z.object({ fileName: z.string(), base64: z.base64() }),
  }),
};
