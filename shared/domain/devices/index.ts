import { z } from 'zod';
import { ERROR_CODES } from '../../kernel/error-codes.ts';

/**
 * new: nothing set up · locked: the store needs the workstation's passphrase (browser shell) · ready: agents may sign in ·
 * broken: the store cannot be used, `fault` says why and nothing was touched.
 */
export const DEVICE_STATES = ['new', 'locked', 'ready', 'broken'] as const;

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
  fault: z.object({ code: z.enum(ERROR_CODES), detail: z.string() }).nullable(),
});
export type DeviceStatus = z.output<typeof DeviceStatus>;
