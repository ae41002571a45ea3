import { launch } from './bootstrap/launch.mjs';
import { giveUp } from './bootstrap/say.mjs';

/**
 * What `npm run <task>` runs.
 * @type {Readonly<Record<string, string>>}
 */
const SCRIPTS = {
  check: 'scripts/tasks/check.ts',
  e2e: 'scripts/tasks/e2e.ts',
  dev: 'scripts/tasks/dev.ts',
  build: 'scripts/tasks/build.ts',
  package: 'scripts/tasks/package.ts',
  'db:new': 'scripts/tasks/db-new.ts',
  bench: 'test/bench/run.ts',
  simulate: 'scripts/tasks/simulate.ts',
  central: 'central/main.ts',
  guichet: 'electron/terminal/main.ts',
};

const [task = '', ...args] = process.argv.slice(2);
const script = Object.hasOwn(SCRIPTS, task) ? SCRIPTS[task] : undefined;
if (!script) {
  const known = Object.keys(SCRIPTS).join(', ');
  giveUp(`Tâche inconnue : « ${task} ». Tâches : ${known}.`, `Unknown task. Tasks: ${known}.`);
}
launch(script, args);
