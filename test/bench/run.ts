import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { APP_DIR } from '../support/counter.ts';
import { measureImport } from './import.ts';
import { measurePapers } from './cards.ts';
import { measureSave } from './save.ts';
import { measureStart } from './start.ts';
import type { Row } from './measure.ts';

const GIB = 1024 ** 3;

/** What stands behind the figures, so that nobody has to guess. */
const NOTES = `A save is one transaction: the person with search keys in two scripts, the family, the act and its place in the outbox, the receipt number, the journal and the end of the draft, after the search for duplicates and the rules; the bare commit writes one row. The cards of the peer are drawn with pdfkit alone, without its fonts being shared. A list of 100,000 self-employed people, 3 % of its rows in fault, is made from a seed; its dry run reads, checks the shapes and the rules, and looks for each document here and in the file; its writing puts each person with search keys, the act and its place in the outbox. Both yield after each slice: the longest one is what an agent may wait. What the first screen loads is counted unpacked, from loopback.`;

const rows: Row[] = [];
for (const [name, measure] of [
  ['enregistrement', measureSave],
  ['papiers', measurePapers],
  ['liste de 100 000 lignes', measureImport],
  ['démarrage', measureStart],
] as const) {
  process.stdout.write(`Mesure : ${name}…\n`);
  rows.push(...(await measure()));
}

const { version } = JSON.parse(readFileSync(join(APP_DIR, 'package.json'), 'utf8')) as { version: string };
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'} × ${cpus().length}, ${(totalmem() / GIB).toFixed(0)} GiB, ${platform()}-${arch()}, Node ${process.versions.node}`;
const table = [
  '| measure | ours | against | ratio |',
  '|---|---|---|---|',
  ...rows.map((row) => `| ${row.measure} | ${row.ours} | ${row.against} | ${row.ratio} |`),
].join('\n');
const report = `# Measures\n\nMade by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, Guichet AMO ${version}: ${machine}. Medians of one run; machines are noisy, ratios travel better than times.\n\n${table}\n\n${NOTES}\n`;
mkdirSync(join(APP_DIR, 'bench'), { recursive: true });
writeFileSync(join(APP_DIR, 'bench/results.md'), report);
process.stdout.write(`\n${table}\n`);
process.exit(0);
