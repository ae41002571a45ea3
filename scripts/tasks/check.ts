import { statics, tests } from './parts.ts';
import { conclude, joinReports } from './tally.ts';

conclude(joinReports([await statics(), await tests()]));
