import { z } from 'zod';
import { ActId } from '../../kernel/ids.ts';

/** Why two acts cannot both be applied unseen; each has a sentence `conflicts.why.<code>`. */
export const CLASHES = [
  'value',
  'end',
  'same_person',
  'couple',
  'children',
  'death',
  'scheme',
  'number',
  'photo',
  'family',
  'not_here',
] as const;
export type ClashKind = (typeof CLASHES)[number];

/** Who changed the file meanwhile. */
export const Author = z.object({
  actId: ActId.nullable(),
  /** Kind of the act, and of the event when it is one; null for a change that no act of a counter made. */
  kind: z.string().max(60).nullable(),
  event: z.string().max(60).nullable(),
  branchCode: z.string().max(20),
  agentNumber: z.string().max(20).nullable(),
  /** When it was done at its counter; for a change that no act made, when it reached the central. */
  at: z.iso.datetime(),
});
export type Author = z.output<typeof Author>;

/** One thing that both touched. `path`: the unit, as `unitOf` names it. */
export const Clash = z.object({
  path: z.string().max(140),
  what: z.enum(CLASHES),
  by: Author.nullable(),
});
export type Clash = z.output<typeof Clash>;

const BY_UNIT: Readonly<Record<string, ClashKind>> = {
  alive: 'death',
  ended: 'end',
  couple: 'couple',
  children: 'children',
  scheme: 'scheme',
  number: 'number',
  photo: 'photo',
  joiners: 'family',
};

/** How a unit on which two acts meet is told. */
export function clashOf(unit: string): ClashKind {
  const known = BY_UNIT[unit];
  if (known !== undefined) return known;
  if (unit.startsWith('born.') || unit.startsWith('document.')) return 'same_person';
  if (unit.startsWith('family.') && unit.endsWith('.ended')) return 'end';
  return 'value';
}
