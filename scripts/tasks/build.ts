import { build } from './parts.ts';
import { isGreen } from './tally.ts';

process.exitCode = isGreen(await build()) ? 0 : 1;
