import { z } from 'zod';
import type { CareState } from '../care/life.ts';

/** What a file that sleeps waits for, with the state that it sleeps in; each has sentences `reminders.kind.<kind>` and `reminders.do.<kind>`. */
export const SLEEPING_IN = {
  /** Left here, and no envelope that was closed holds it. */
  'to-envelope': 'deposited',
  /** Its envelope is closed, and no courier has taken it. */
  'to-collect': 'enveloped',
  /** A courier has it, and nobody has counted it where it goes. */
  'to-receive': 'collected',
  'to-check': 'received',
  'to-transmit': 'checked',
  /** A piece was asked, and not brought. */
  'piece-awaited': 'piece-asked',
  /** The managing body has it, and has not answered. */
  'answer-awaited': 'transmitted',
} as const satisfies Record<string, CareState>;
export type ReminderKind = keyof typeof SLEEPING_IN;
export const REMINDER_KINDS = Object.keys(SLEEPING_IN) as [ReminderKind, ...ReminderKind[]];

/** A piece that was asked and then brought is looked at like a file that arrived: it waits in another state, with the same delay. */
const BROUGHT_KIND = 'to-check' satisfies ReminderKind;

export const kindOfState = (state: string, isBrought = false): ReminderKind | undefined =>
  isBrought && state === SLEEPING_IN['piece-awaited']
    ? BROUGHT_KIND
    : REMINDER_KINDS.find((kind) => SLEEPING_IN[kind] === state);

/** Where files of this kind sleep: the states, and whether what was asked was brought there. */
export const sleepingIn = (
  kind: ReminderKind,
): readonly { readonly state: CareState; readonly isBrought: boolean }[] => [
  { state: SLEEPING_IN[kind], isBrought: false },
  ...(kind === BROUGHT_KIND ? [{ state: SLEEPING_IN['piece-awaited'], isBrought: true }] : []),
];

export const DELAY_DAYS_MAX = 365;
/** After so many days without a step, a file is to be looked at. */
export const ReminderDays = z.int().min(1).max(DELAY_DAYS_MAX);
export const ReminderDelay = z.object({ kind: z.enum(REMINDER_KINDS), days: ReminderDays });
export type ReminderDelay = z.output<typeof ReminderDelay>;

/** `resources/reference/reminders.json`: the delays of the house, until a workstation sets its own. A law sets the one that is not there. */
export const HouseDelays = z.object({
  source: z.string().min(1),
  delays: z.array(ReminderDelay),
  /** By a code of `delays.json`. */
  legal: z.array(z.object({ kind: z.enum(REMINDER_KINDS), delay: z.string() })),
});
export type HouseDelays = z.output<typeof HouseDelays>;

/** Where the days of a delay come from: set at this workstation, a law, or the house's own list; `unset` is never reminded of. */
export const DELAY_ORIGINS = ['set', 'law', 'house', 'unset'] as const;
export const DelayView = z.object({
  kind: z.enum(REMINDER_KINDS),
  /** Null where nobody has set any. */
  days: ReminderDays.nullable(),
  /** What holds without a setting of this workstation. */
  byDefault: ReminderDays.nullable(),
  origin: z.enum(DELAY_ORIGINS),
});
export type DelayView = z.output<typeof DelayView>;

/** The delays that hold: a setting of the workstation first, then the law, then the house. */
export const delaysOf = (
  house: HouseDelays,
  legalDays: (code: string) => number | undefined,
  set: readonly ReminderDelay[],
): readonly DelayView[] =>
  REMINDER_KINDS.map((kind): DelayView => {
    const code = house.legal.find((each) => each.kind === kind)?.delay;
    const law = code === undefined ? undefined : legalDays(code);
    const own = house.delays.find((each) => each.kind === kind)?.days;
    const chosen = set.find((each) => each.kind === kind)?.days;
    const byDefault = law ?? own ?? null;
    const origin =
      chosen !== undefined ? 'set' : law !== undefined ? 'law' : own !== undefined ? 'house' : 'unset';
    return { kind, days: chosen ?? byDefault, byDefault, origin };
  });
