import type { BranchView } from '../../shared/domain/sync/index.ts';
import type { Act } from '../../shared/protocol/index.ts';
import { instantAt } from '../platform/clock.ts';
import { DAY_MS, type Ports } from '../ports.ts';
import { listWorkstations } from './counts.repo.ts';
import { listRefused } from './refused-act.repo.ts';

/** A refusal older than this is somebody's desk's, or forgotten on purpose. */
const LATELY_MS = 14 * DAY_MS;

/** The branch of a workstation, for its supervisor. */
export async function viewBranch({ store, clock }: Ports, branchCode: string): Promise<BranchView> {
  const since = instantAt(clock.now() - LATELY_MS);
  return {
    workstations: await listWorkstations(store, branchCode),
    refusals: await listRefused(store, branchCode, since),
  };
}

/** The reference that an act states: of its receipt, its paper, its card. */
export function referenceOf({ payload }: Act): string | null {
  if ('receipt' in payload) return payload.receipt;
  if ('reference' in payload) return payload.reference;
  return 'serial' in payload ? payload.serial : null;
}
