import { z } from 'zod';
import { AgentId } from '../../kernel/ids.ts';

/** Roles of people at the desk. */
export const SIGNED_ROLES = ['agent', 'supervisor', 'proximity', 'administrator'] as const;

/** Who is signed in on a page. */
export const Session = z.object({
  agent: z.object({
    id: AgentId,
    number: z.string(),
    nameFr: z.string(),
    nameAr: z.string(),
    role: z.enum(SIGNED_ROLES),
    branchCode: z.string(),
  }),
  locked: z.boolean(),
  /** True when the central could not be asked at sign-in: the rights of the last time apply. */
  offline: z.boolean(),
  /** Milliseconds without a key or a move before the session locks by itself. */
  autoLockMs: z.int(),
});
export type Session = z.output<typeof Session>;

export const PASSPHRASE_MIN_CHARS = 10;
