import { build, electron, endToEnd } from './parts.ts';
import { conclude, isGreen, joinReports } from './tally.ts';

const built = await build();
conclude(isGreen(built) ? joinReports([built, await endToEnd(), await electron()]) : built);
