const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;
const TROUBLE_FIRST_MS = 60_000;
const TROUBLE_LONGEST_MS = 15 * 60_000;
const POLL_MS = 60_000;

/** Between half and the whole of `ms`, so that counters cut off together do not come back together. */
const spread = (ms: number, fraction: number): number => Math.round(ms * (0.5 + fraction / 2));

const doubling = (first: number, longest: number, failures: number): number =>
  Math.min(longest, first * 2 ** Math.min(failures - 1, 30));

/** How long to wait after this many failed exchanges in a row. `fraction` is chance, in [0, 1). */
export const backoffMs = (failures: number, fraction: number): number =>
  spread(doubling(FIRST_MS, LONGEST_MS, failures), fraction);

/** The same for what time alone does not mend: a wrong clock, a revoked workstation, another protocol. */
export const troubleBackoffMs = (failures: number, fraction: number): number =>
  spread(doubling(TROUBLE_FIRST_MS, TROUBLE_LONGEST_MS, failures), fraction);

/** How long to rest after an exchange that went well. */
export const pollMs = (fraction: number): number => spread(POLL_MS, fraction);
