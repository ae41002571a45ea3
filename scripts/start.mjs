import { launch } from './bootstrap/launch.mjs';

launch('scripts/tasks/start.ts', process.argv.slice(2));
