import { expect } from 'vitest';
import { startCentral, type EmbeddedCentral, type EmbeddedOptions } from '../../../../central/embedded.ts';
import { loadItems } from '../../../../central/reference/reference.service.ts';
import type { EnrolResponse } from '../../../../shared/protocol/devices.ts';
import { at, type FakeTime } from '../../../support/clock.ts';
import { SignedClient } from '../../../support/signed-client.ts';

/** Where a suite's central keeps its data: nothing for PGlite in memory, an address for PostgreSQL. */
export type Place = () => Promise<Pick<EmbeddedOptions, 'databaseUrl' | 'dataDir'>>;

export const BRANCHES = ['RABAT', 'FES'] as const;

export interface TestCentral extends EmbeddedCentral {
  readonly time: FakeTime;
  /** A workstation that is enrolled, at the first branch unless told. */
  workstation(branchCode?: string): Promise<SignedClient>;
}

/** An empty central with two branches, at a moment that only moves when told. */
export async function aCentral(place: Place, options: EmbeddedOptions = {}): Promise<TestCentral> {
  const time = at('2026-03-02T09:00');
  const central = await startCentral({ demonstration: false, clock: time, ...(await place()), ...options });
  await loadItems(
    central.ports.store,
    BRANCHES.map((code, rank) => ({
      list: 'branch',
      code,
      fr: code,
      ar: code,
      parent: '04',
      rank,
      sample: true,
    })),
  );
  const workstation = async (branchCode: string = BRANCHES[0]): Promise<SignedClient> => {
    const client = new SignedClient(central.url, () => time.now());
    const enrolled = await client.enrol(central.enrolmentCode, branchCode);
    expect(enrolled.status).toBe(200);
    expect(enrolled.json<EnrolResponse>().branch.code).toBe(branchCode);
    return client;
  };
  return { ...central, time, workstation };
}
