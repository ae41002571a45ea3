import { packageAndCheck } from './package-parts.ts';
import { build } from './parts.ts';
import { conclude, isGreen, joinReports } from './tally.ts';

const built = await build();
conclude(isGreen(built) ? joinReports([built, await packageAndCheck()]) : built);
