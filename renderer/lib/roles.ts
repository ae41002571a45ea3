import type { Role } from '../../shared/contract/define.ts';

/** Everybody who is signed in. */
export const EVERYBODY = [
  'agent',
  'supervisor',
  'proximity',
  'administrator',
] as const satisfies readonly Role[];
/** Those who register people, issue papers and decide on refusals. */
export const COUNTER_ROLES = ['agent', 'supervisor'] as const satisfies readonly Role[];

/** Those who meet insured people, at a branch or at a proximity point. */
export const DESK_ROLES = ['agent', 'supervisor', 'proximity'] as const satisfies readonly Role[];

/** Those of a proximity point alone: they take files in, and ask branches for the rest. */
export const POINT_ROLES = ['proximity'] as const satisfies readonly Role[];

/** Those who answer for the counter's whole lists. */
export const SUPERVISOR_ROLES = ['supervisor'] as const satisfies readonly Role[];

/** Those who answer for the work of a branch. */
export const OVERSEER_ROLES = ['supervisor', 'administrator'] as const satisfies readonly Role[];

export const isAmong = (roles: readonly Role[], role: Role): boolean => roles.includes(role);
