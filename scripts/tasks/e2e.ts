import { build, electron, endToEnd } from './parts.ts';
import { conclude, isGreen, joinReports } from './tally.ts';

/** `npm run e2e -- -g visite` runs the stories of that name only. */
const chosen = process.argv.slice(2);
const built = await build();
if (!isGreen(built)) conclude(built);
else if (chosen.length > 0) conclude(joinReports([built, await endToEnd(chosen)]));
else conclude(joinReports([built, await endToEnd(), await electron()]));
