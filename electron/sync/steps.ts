import type { StepName } from '../../shared/domain/sync/index.ts';
import type { Tx } from '../db/database.ts';
import { takeUpRefused } from './attachments.repo.ts';
import { offerAgain } from './offer-again.ts';
import { receive } from './receive.ts';
import { receiveReference } from './receive-reference.ts';
import { receiveTrust } from './receive-trust.ts';
import { replenish } from './replenish.ts';
import { sendActs } from './send-acts.ts';
import { sendPhotos } from './send-photos.ts';
import type { StepEnd, StepPorts } from './step.ts';
import { tellCounts } from './tell-counts.ts';

export interface Step {
  readonly name: StepName;
  readonly phase: 'sending' | 'receiving';
  /** Waits while the link is metered, unless a person asks for this very step. */
  readonly isHeavy?: true;
  /** Nobody waits for it: looked at every few minutes, and not at each thing that is done here. */
  readonly isSlow?: true;
  /** A workstation that was revoked may still do it: what it did before its revocation is taken. */
  readonly outlivesRevocation?: true;
  /** When a person asks for this very step: what it had set aside comes again. */
  readonly takeUp?: (tx: Tx) => void;
  readonly run: (ports: StepPorts) => Promise<StepEnd>;
}

/** What an exchange does, in order. Each fails, waits and is tried again alone. */
export const STEPS: readonly Step[] = [
  { name: 'restored', phase: 'sending', run: offerAgain },
  { name: 'numbers', phase: 'sending', run: replenish },
  { name: 'acts', phase: 'sending', outlivesRevocation: true, run: sendActs },
  { name: 'changes', phase: 'receiving', run: receive },
  { name: 'reference', phase: 'receiving', isSlow: true, run: receiveReference },
  { name: 'trust', phase: 'receiving', run: receiveTrust },
  {
    name: 'attachments',
    phase: 'sending',
    isHeavy: true,
    outlivesRevocation: true,
    takeUp: takeUpRefused,
    run: sendPhotos,
  },
  { name: 'counts', phase: 'sending', run: tellCounts },
];
