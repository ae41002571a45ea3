import { z } from 'zod';

/** What an exchange does, in the order in which it does it; each has a name `exchanges.step.<name>` in `exchanges.json`. */
export const STEP_NAMES = [
  'restored',
  'numbers',
  'acts',
  'changes',
  'reference',
  'trust',
  'attachments',
  'counts',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** Why exchanges cannot go on although the network answers; each has a sentence `sync.trouble.<code>`. */
export const SYNC_TROUBLES = [
  'not_our_central',
  'proxy_password',
  'certificate',
  'clock',
  'device_unknown',
  'device_revoked',
  'signature',
  'protocol',
  'protocol_older',
] as const;
export type SyncTrouble = (typeof SYNC_TROUBLES)[number];

/** Why a step did not go through: weather, what stops everything, and its own; each has a sentence `exchanges.why.<reason>`. */
export const STEP_FAILURES = [
  'unreachable',
  'timeout',
  'server',
  ...SYNC_TROUBLES,
  'refused',
  'fault',
] as const;
export type StepFailure = (typeof STEP_FAILURES)[number];

export const StepStatus = z.object({
  name: z.enum(STEP_NAMES),
  /** `running` now · `waiting` for another attempt after a failure · `put_off`: the link is metered · `ready`. */
  state: z.enum(['ready', 'running', 'waiting', 'put_off']),
  lastSuccessAt: z.iso.datetime().nullable(),
  /** Null once it went through again. */
  lastFailure: z.object({ at: z.iso.datetime(), reason: z.enum(STEP_FAILURES) }).nullable(),
  /** Failures in a row. */
  failures: z.int(),
  nextAttemptAt: z.iso.datetime().nullable(),
  /** Bytes of bodies since the program started. */
  sentBytes: z.int(),
  receivedBytes: z.int(),
  /** Items of the run under way, or of the last one; the total is null where nobody knows it. */
  done: z.int(),
  total: z.int().nullable(),
});
export type StepStatus = z.output<typeof StepStatus>;

/** What a person said of the link; `auto` follows what the machine tells, when it tells anything. */
export const METERED_MODES = ['auto', 'metered', 'unmetered'] as const;
export type MeteredMode = (typeof METERED_MODES)[number];

export const LinkStatus = z.object({
  mode: z.enum(METERED_MODES),
  /** Photos and scanned papers wait. */
  isMetered: z.boolean(),
  /** Measured over the last transfers; null while too few were made to tell. */
  bytesPerSecond: z.int().nullable(),
  todaySentBytes: z.int(),
  todayReceivedBytes: z.int(),
});
export type LinkStatus = z.output<typeof LinkStatus>;
