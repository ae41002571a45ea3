import { z } from 'zod';
import { ERROR_CODES } from '../../kernel/error-codes.ts';

/**
 * new: nothing set up · pending: asked to be enrolled, an administrator decides · locked: the store needs the workstation's passphrase (browser shell) · ready: agents may sign in ·
 * broken: the store cannot be used, `fault` says why and nothing was touched · shut: locked from afar, nobody signs in, everything is
 * kept · erased: it erased itself from afar.
 */
export const DEVICE_STATES = ['new', 'pending', 'locked', 'ready', 'broken', 'shut', 'erased'] as const;

export const BranchView = z.object({ code: z.string(), fr: z.string(), ar: z.string() });
export type BranchView = z.output<typeof BranchView>;

export const DeviceStatus = z.object({
  state: z.enum(DEVICE_STATES),
  version: z.string(),
  demonstration: z.boolean(),
  /** Who keeps the store's key: the operating system's vault, or a passphrase. */
  vault: z.enum(['os', 'passphrase']),
  /** Where printing and saving happen: by the shell, or by the page (browser shell). */
  papers: z.enum(['shell', 'page']),
  /** Whether this installation can start a demonstration by itself. */
  canDemonstrate: z.boolean(),
  device: z
    .object({
      id: z.uuid(),
      label: z.string(),
      shortCode: z.string(),
      branch: BranchView,
      centralUrl: z.string(),
    })
    .nullable(),
  /** While it is pending. */
  asked: z
    .object({
      standing: z.enum(['pending', 'refused', 'expired']),
      /** After a restart, until the passphrase of the store to come is typed again: it asks nothing meanwhile. */
      asleep: z.boolean(),
      /** Why the last question had no answer: the network, or a central of another version. */
      away: z.enum(ERROR_CODES).nullable(),
      id: z.uuid(),
      fingerprint: z.string(),
      label: z.string(),
      branch: BranchView,
      centralUrl: z.string(),
      expiresAt: z.iso.datetime().nullable(),
    })
    .nullable(),
  /** While it is shut: since when, and whom to call. */
  shut: z.object({ at: z.iso.datetime(), contact: z.string() }).nullable(),
  /** Once it erased itself; whether the central knows. */
  erased: z.object({ at: z.iso.datetime(), told: z.boolean() }).nullable(),
  fault: z.object({ code: z.enum(ERROR_CODES), detail: z.string() }).nullable(),
});
export type DeviceStatus = z.output<typeof DeviceStatus>;
