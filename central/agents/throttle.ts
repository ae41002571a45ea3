import type { CentralConfig } from '../config.ts';

type Waits = Pick<CentralConfig['signIn'], 'firstWaitSeconds' | 'longestWaitSeconds'>;

/** Seconds to wait after this many failures: none while some are free, then twice as long each time, up to the longest. */
export const waitAfter = (
  failures: number,
  free: number,
  { firstWaitSeconds, longestWaitSeconds }: Waits,
): number =>
  failures < free ? 0 : Math.min(firstWaitSeconds * 2 ** Math.min(failures - free, 20), longestWaitSeconds);
