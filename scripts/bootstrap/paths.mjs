import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** Where programs that the project brings itself are kept; never committed. */
export const TOOLS = join(ROOT, '.tools');
