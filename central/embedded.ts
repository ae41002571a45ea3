import { DEMONSTRATION } from '../shared/domain/demonstration/index.ts';
import { insertReadToken } from './access/read-token.repo.ts';
import { issueEnrolmentCode } from './devices/enrolment.service.ts';
import { insertRange } from './numbers/number.repo.ts';
import { sha256 } from './platform/digest.ts';
import { now, type Ports } from './ports.ts';
import { runCentral, type RunningCentral, type RunOptions } from './run.ts';

/** `demonstration` (true by default): with sample people; false: an empty central, without branch or agent. */
export type EmbeddedOptions = Partial<RunOptions>;

export interface EmbeddedCentral extends RunningCentral {
  /** Good for any workstation, as often as wanted. */
  readonly enrolmentCode: string;
  /** Reads people: `Authorization: Bearer <readToken>`. */
  readonly readToken: string;
}

/** Starts a whole central in this process, on loopback, ready for workstations: for demonstrations and tests. */
export async function startCentral(options: EmbeddedOptions = {}): Promise<EmbeddedCentral> {
  const central = await runCentral({ demonstration: true, ...options });
  const access = central.ports.config.demonstration ? DEMONSTRATION : await openAccess(central.ports);
  return { ...central, enrolmentCode: access.enrolmentCode, readToken: access.readToken };
}

const NUMBERS = { first: 100_000_001, last: 199_999_999 };

/** What an administrator would do by commands, for a central without demonstration data. */
async function openAccess(ports: Ports): Promise<{ enrolmentCode: string; readToken: string }> {
  const [enrolmentCode, readToken] = [
    ports.chance.bytes(12).toString('base64url'),
    ports.chance.bytes(18).toString('base64url'),
  ];
  await issueEnrolmentCode(ports, { code: enrolmentCode, branchCode: null, uses: null, days: 365 });
  await ports.store.write(async (tx) => {
    await insertReadToken(tx, sha256(readToken), 'embedded', now(ports));
    await insertRange(tx, NUMBERS.first, NUMBERS.last);
  });
  return { enrolmentCode, readToken };
}
