import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { APP_DIR } from '../support/counter.ts';
import { measureImport } from './import.ts';
import { measurePapers } from './cards.ts';
import { measureCentral } from './central.ts';
import { measureDay } from './day.ts';
import { measureExchanges } from './exchanges.ts';
import { measureKeystrokes } from './keystrokes.ts';
import { measurePoint } from './point.ts';
import { measureSave } from './save.ts';
import { measureStart } from './start.ts';
import type { Row } from './measure.ts';

const GIB = 1024 ** 3;

/** What stands behind the figures, so that nobody has to guess. */
const NOTES = `A save is one transaction: the person with search keys in two scripts, the family, the act and its place in the outbox, the receipt number, the journal and the end of the draft, after the search for duplicates and the rules; the bare commit writes one row. A card has both faces: photo of about 30 kB (nobody's the same), QR of the seal, Code 128, twenty lines of French and as many of Arabic. Each peer draws the same lines at the same places, in the same fonts, in a process of its own, as its guide shows: fonts opened once where it allows, codes as one path computed the way we do. Peers are spared what only ours draws: fitting of names, background of waves, microtext, tags, PDF/A. Arabic is right when each line, alone on a page at 300 dpi, puts its ink where Chromium (HarfBuzz) puts it. The pause is the longest turn of the event loop of a real counter, its store encrypted on disk, while it seals, draws in its thread and hands to a printer 1,000 cards with photos of about 30 kB. A list of 100,000 self-employed people, 3 % of its rows in fault, is made from a seed; its dry run reads, checks the shapes and the rules, and looks for each document here and in the file; its writing puts each person with search keys, the act and its place in the outbox. Both yield after each slice: the longest one is what an agent may wait. The central, its database and its fifty clients share this machine and its processors: an act is one signed request with one registration, judged and committed; its bare statements take its id, write the person with version and keys and keep its answer, without network, signatures, rules or uniqueness of documents and numbers. People come from \`load-population\`; a million of them are a million rows in \`person\`, \`person_version\`, \`registered_number\`, \`registered_document\` and \`change\`, and about ten million in \`person_key\` (\`GUICHET_BENCH_PEOPLE=10000000\` loads ten million people). What the first screen loads is counted unpacked, from loopback. The point is a workstation of a proximity agent: browser shell, core and Chromium held on one core and, where cgroups can be written, within 2 GiB; its central runs beside. Its memory is the sum of what each process has and its share of what it shares (PSS). \`GUICHET_BENCH_POINT_PEOPLE=100000\` fills its store beforehand. Keys are those that the end-to-end stories press, recorded in \`bench/keys\` and compared at each run of the stories; times are those of the keystroke-level model of Card, Moran and Newell (1980, its times as published in 1983: K 0.28 s at 40 words a minute and 0.20 s at 55, digits 0.50, codes 0.75, H 0.40, M 1.35; its authors found it off by 21 % for a single task), with 2 s and two H for a scan. Of the counter's answers the model counts what is longer than the thought before the next key: the slowest one of a deposit is measured beside it, and nothing is added while it is shorter. The model is for somebody trained who makes no mistake: speech with the person, papers sought and handed, the reading of what the screen says, the walk to a printer, the pose before the camera and mistakes are nowhere in it, so an act at a real counter takes longer than its row, and the official ten minutes, which hold all of that, are a ceiling and not a peer. The day is eight hours of 500 deposits on a clock that is told to move 7.2 s at each: the calls that the screens make, in a process of its own on an encrypted store, its central beside it on loopback with the same clock; everything that waits leaves in envelopes every 250 deposits; memory is taken after two collections at the end of each hour, ratios are the last two hours against the first two. Taken beside other work, its p99 is that of the machine.`;

/** What is measured, by the word that asks for it alone: `npm run bench -- papiers`. */
const PARTS = {
  enregistrement: measureSave,
  papiers: measurePapers,
  liste: measureImport,
  central: measureCentral,
  échanges: measureExchanges,
  démarrage: measureStart,
  point: measurePoint,
  touches: measureKeystrokes,
  journée: measureDay,
} as const;
type Part = keyof typeof PARTS;

const isPart = (word: string): word is Part => Object.hasOwn(PARTS, word);
const asked = process.argv.slice(2);
if (!asked.every(isPart)) {
  process.stderr.write(`Usage : npm run bench -- [${Object.keys(PARTS).join(' | ')}]…\n`);
  process.exit(2);
}
const rows: Row[] = [];
for (const part of asked.length > 0 ? asked : (Object.keys(PARTS) as Part[])) {
  process.stdout.write(`Mesure : ${part}…\n`);
  rows.push(...(await PARTS[part]()));
}

const { version } = JSON.parse(readFileSync(join(APP_DIR, 'package.json'), 'utf8')) as { version: string };
const machine = `${cpus()[0]?.model.trim() ?? 'unknown processor'} × ${cpus().length}, ${(totalmem() / GIB).toFixed(0)} GiB, ${platform()}-${arch()}, Node ${process.versions.node}`;
const table = [
  '| measure | ours | against | ratio |',
  '|---|---|---|---|',
  ...rows.map((row) => `| ${row.measure} | ${row.ours} | ${row.against} | ${row.ratio} |`),
].join('\n');
const report = `# Measures\n\nMade by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, Guichet AMO ${version}: ${machine}. Medians of one run; machines are noisy, ratios travel better than times.\n\n${table}\n\n${NOTES}\n`;
// Part of the table is shown only: what is kept was measured in one run.
if (asked.length === 0) {
  mkdirSync(join(APP_DIR, 'bench'), { recursive: true });
  writeFileSync(join(APP_DIR, 'bench/results.md'), report);
}
process.stdout.write(`\n${table}\n`);
process.exit(0);
