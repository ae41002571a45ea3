import { expect } from '@playwright/test';
import { valueOf, type Page as Caller } from '../../support/counter.ts';

/** Exchanges until nothing waits any more, and this many acts are left to look at. */
export const settled = (caller: Caller, parked = 0): Promise<void> =>
  expect
    .poll(async () => valueOf(await caller.call('sync.now', {})), { timeout: 30_000 })
    .toMatchObject({ waiting: 0, parked });
