import { launch } from './bootstrap/launch.mjs';

launch('scripts/tasks/test.ts', process.argv.slice(2));
