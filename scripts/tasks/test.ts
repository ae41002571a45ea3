import { packageAndCheck } from './package-parts.ts';
import { build, electron, endToEnd, outages, statics, tests } from './parts.ts';
import { conclude, isGreen, joinReports, type Report } from './tally.ts';

/** What looks at the built application; pointless when the build failed, and then its failure is what counts. */
async function built(): Promise<readonly Report[]> {
  const outcome = await build();
  if (!isGreen(outcome)) return [outcome];
  return [outcome, await endToEnd(), await electron(), await packageAndCheck()];
}

conclude(joinReports([await statics(), await tests(), await outages(), ...(await built())]));
