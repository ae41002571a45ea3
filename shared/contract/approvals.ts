import { z } from 'zod';
import { ActId } from '../kernel/ids.ts';
import {
  APPROVAL_CLASSES,
  APPROVALS_BATCH_MAX,
  ApprovalOutcome,
  ApprovalPage,
  APPROVALS_PAGE_MAX,
} from '../domain/approvals/index.ts';
import { command, query } from './define.ts';

const batch = z.array(ActId).min(1).max(APPROVALS_BATCH_MAX);
const Rules = z.object({ classes: z.array(z.enum(APPROVAL_CLASSES)).max(APPROVAL_CLASSES.length) });

/** The second pair of eyes. Named with the exchanges: whatever reloads what waits reloads this too. */
export const approvals = {
  /** What waits for a second person, sort by sort, the oldest first. */
  'sync.approvals': query({
    roles: ['supervisor'],
    input: z.object({
      after: z.string().max(120).nullable(),
      limit: z.int().min(1).max(APPROVALS_PAGE_MAX),
    }),
    output: ApprovalPage,
  }),
  /** All that may be approved is, in one transaction; the others are named. */
  'sync.approve': command({
    roles: ['supervisor'],
    input: z.object({ actIds: batch }),
    output: ApprovalOutcome,
    topics: ['sync', 'people', 'day'],
  }),
  /** Back to their agents, with the reason: to correct, to ask again or to give up. */
  'sync.refuseApproval': command({
    roles: ['supervisor'],
    input: z.object({ actIds: batch, reason: z.string().max(300) }),
    output: ApprovalOutcome,
    topics: ['sync', 'people', 'day'],
  }),
  'sync.approvalRules': query({
    roles: ['supervisor', 'administrator'],
    input: z.object({}),
    output: Rules,
  }),
  /** What is held already stays so until it is decided. */
  'sync.setApprovalRules': command({
    roles: ['administrator'],
    input: Rules,
    output: Rules,
    topics: ['sync'],
  }),
};
