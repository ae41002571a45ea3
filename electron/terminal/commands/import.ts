import { closeSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { LIST_KINDS, Mapping, PART_MAX_BYTES, type ImportFile } from '../../../shared/domain/lists/index.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { asAgent, get, Refused, type Call } from '../as-agent.ts';
import { sayIn } from '../describe.ts';
import { done, refused, wrongUse, type Command, type CommandInput, type Outcome } from '../outcome.ts';

const USAGE =
  'Donnez le fichier, ce qu’il contient et qui l’a établi : import FICHIER --kind tns|tadamon --source "…"';
const TOLD_EVERY_MS = 200;

interface Asked {
  readonly path: string;
  readonly kind: (typeof LIST_KINDS)[number];
  readonly source: string;
  readonly mapping: Mapping | undefined;
  readonly isDry: boolean;
  readonly errorsTo: string | undefined;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What was asked on the line, or how to ask it. */
function readAsked({ positionals, options }: CommandInput): Asked | Outcome {
  const [path] = positionals;
  const kind = z.enum(LIST_KINDS).safeParse(options['kind']);
  const source = textOf(options['source'])?.trim() ?? '';
  if (path === undefined || !kind.success || source === '') return wrongUse(USAGE);
  const map = textOf(options['map']);
  const mapping = map === undefined ? undefined : Mapping.safeParse(parsed(map));
  if (mapping && !mapping.success)
    return wrongUse(
      `${map ?? ''} ne se lit pas : {"birth": {"column": 6}, "categoryCode": {"constant": "taxis"}}`,
    );
  return {
    path: resolve(path),
    kind: kind.data,
    source,
    mapping: mapping?.data,
    isDry: options['dry-run'] === true,
    errorsTo: textOf(options['errors']),
  };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(file), 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Takes the bytes into the store, a part at a time: the file is never held whole. */
async function bring(call: Call, { path, kind, source }: Asked): Promise<ImportFile> {
  const bytes = statSync(path).size;
  const { id } = get(await call('imports.begin', { kind, source, fileName: basename(path), bytes }));
  const descriptor = openSync(path, 'r');
  try {
    const part = Buffer.alloc(PART_MAX_BYTES);
    for (let index = 0, read = readSync(descriptor, part); read > 0; index += 1) {
      get(await call('imports.addPart', { id, index, base64: part.subarray(0, read).toString('base64') }));
      read = readSync(descriptor, part);
    }
  } finally {
    closeSync(descriptor);
  }
  return get(await call('imports.read', { id }));
}

/** Waits for the work on a list, and says on standard error how far it is: over itself on a screen, else once a state. */
async function follow(call: Call, id: ImportFile['id']): Promise<ImportFile> {
  let told = '';
  for (;;) {
    const file = get(await call('imports.get', { id }));
    const state = sayIn('fr', `lists.state.${file.state}`);
    const line = process.stderr.isTTY ? `\r${state} : ${file.done} / ${file.of}   ` : `${state}\n`;
    if (line !== told) process.stderr.write(line);
    told = line;
    if (!file.isRunning) {
      if (process.stderr.isTTY) process.stderr.write('\n');
      return file;
    }
    await wait(TOLD_EVERY_MS);
  }
}

async function writeErrors(call: Call, id: ImportFile['id'], to: string): Promise<void> {
  writeFileSync(to, '', { mode: 0o600 });
  for (let after: number | null = 0; after !== null;) {
    const page: { text: string; next: number | null } = get(
      await call('imports.errorFile', { id, language: 'fr', after }),
    );
    writeFileSync(to, page.text, { flag: 'a' });
    after = page.next;
  }
}

/** The dry run, then, unless it was all that was asked, the writing: nothing leaves before a supervisor sends it. */
async function take(call: Call, asked: Asked): Promise<Outcome> {
  const brought = await bring(call, asked);
  const { id } = brought;
  const mapped = asked.mapping ? get(await call('imports.map', { id, mapping: asked.mapping })) : brought;
  const drop = () => call('imports.drop', { id });
  if (mapped.missing.length > 0) {
    await drop();
    const names = mapped.missing.map((name) => sayIn('fr', `lists.column.${name}` as MessageKey)).join(', ');
    return refused(
      'imports.columns_missing',
      `Il manque des colonnes obligatoires : ${names}. Dites où elles se trouvent avec --map FICHIER.json`,
      { missing: mapped.missing, headers: mapped.headers },
    );
  }
  get(await call('imports.check', { id }));
  const checked = await follow(call, id);
  if (checked.state !== 'checked') throw new Refused({ code: checked.trouble ?? 'unexpected' });
  if (asked.errorsTo !== undefined) await writeErrors(call, id, resolve(asked.errorsTo));
  const found = {
    rows: checked.rows,
    good: checked.good,
    faultyRows: checked.faultyRows,
    faults: checked.faultCounts,
    ...(asked.errorsTo === undefined ? {} : { errors: resolve(asked.errorsTo) }),
  };
  const lines = [
    `${checked.rows ?? 0} lignes lues, ${checked.good} ${asked.kind === 'tns' ? 'personnes' : 'ménages'} sans faute, ${checked.faultyRows} lignes en faute.`,
    ...(asked.errorsTo === undefined ? [] : [`Lignes en faute écrites dans ${resolve(asked.errorsTo)}`]),
  ];
  if (asked.isDry || checked.good === 0) {
    await drop();
    await follow(call, id);
    return done({ dryRun: true, ...found }, [...lines, 'Rien n’a été écrit.']);
  }
  get(await call('imports.write', { id }));
  const { written, state } = await follow(call, id);
  return done({ dryRun: false, id, state, written, ...found }, [
    ...lines,
    `${written} écrits sur ce poste. Rien n’est parti : ouvrez « Listes » au guichet pour envoyer, ou pour annuler.`,
  ]);
}

/** Takes a whole list in, as the screen does: the same doors, the same rules, the same supervisor. */
export const importList: Command = {
  name: 'import',
  usage:
    'import FICHIER --kind tns|tadamon --source "…" [--map FICHIER.json] [--dry-run] [--errors FICHIER.csv]  prend une liste entière',
  options: {
    kind: { type: 'string' },
    source: { type: 'string' },
    map: { type: 'string' },
    'dry-run': { type: 'boolean' },
    errors: { type: 'string' },
  },
  async run(input) {
    const asked = readAsked(input);
    if ('exit' in asked) return asked;
    if (!statSync(asked.path, { throwIfNoEntry: false })?.isFile())
      return refused('not_found', `${asked.path} n’est pas un fichier.`);
    return asAgent(input, (call) => take(call, asked));
  },
};
