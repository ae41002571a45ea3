import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './process.ts';

const FOLDER = join(ROOT, 'electron', 'db', 'migrations');

/** `npm run db:new -- add-receipt-number` makes the next numbered migration. */
const name = (process.argv[2] ?? '').toLowerCase().replaceAll('-', '_');
if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  process.stderr.write('Usage : npm run db:new -- <verbe-objet>, par exemple add-receipt-number\n');
  process.exit(2);
}
const last = Math.max(0, ...readdirSync(FOLDER).map((file) => Number.parseInt(file, 10) || 0));
const file = join(FOLDER, `${String(last + 1).padStart(4, '0')}_${name}.sql`);
writeFileSync(file, '', { flag: 'wx' });
process.stdout.write(`${file}\n`);
