import { z } from 'zod';
import { ActId, DeviceId } from '../../kernel/ids.ts';

const Count = z.int().min(0).max(100_000_000);

/** What a workstation tells the central of its own exchanges: counts and an hour, nothing about anybody. */
export const WorkstationCounts = z.object({
  waiting: Count,
  parked: Count,
  oldestWaitingAt: z.iso.datetime().nullable(),
  photosWaiting: Count,
});
export type WorkstationCounts = z.output<typeof WorkstationCounts>;

/** A workstation of the branch, as the central knows it. */
export const BranchWorkstation = z.object({
  deviceId: DeviceId,
  label: z.string(),
  shortCode: z.string(),
  enrolledAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  /** What it told last, and when: its last contact. Null when it never did. */
  told: WorkstationCounts.extend({ at: z.iso.datetime() }).nullable(),
});
export type BranchWorkstation = z.output<typeof BranchWorkstation>;

/** An act of the branch that the central refused lately. */
export const BranchRefusal = z.object({
  actId: ActId,
  kind: z.string(),
  /** As the act states it: a receipt, an attestation, a card. */
  reference: z.string().nullable(),
  code: z.string(),
  agentNumber: z.string(),
  workstation: z.string(),
  at: z.iso.datetime(),
});
export type BranchRefusal = z.output<typeof BranchRefusal>;

export const BranchView = z.object({
  workstations: z.array(BranchWorkstation),
  refusals: z.array(BranchRefusal),
});
export type BranchView = z.output<typeof BranchView>;

/** The branch as a supervisor sees it: now, or as it was when the central last answered. */
export const KnownBranch = z.object({
  view: BranchView.nullable(),
  asOf: z.iso.datetime().nullable(),
  isFresh: z.boolean(),
});
export type KnownBranch = z.output<typeof KnownBranch>;
