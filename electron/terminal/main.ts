import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import * as commands from './commands/index.ts';
import { done, EXIT, refused, wrongUse, type Command, type Outcome } from './outcome.ts';

const COMMANDS: readonly Command[] = Object.values(commands);

const appDir = resolve(import.meta.dirname, '../..');
const common = { json: { type: 'boolean' }, data: { type: 'string' } } as const;

const usage = (): string =>
  [
    'Usage : npm run guichet -- <commande> [--json] [--data DOSSIER]',
    ...COMMANDS.map((command) => `  ${command.usage}`),
  ].join('\n');

async function run(argv: readonly string[]): Promise<{ outcome: Outcome; asJson: boolean }> {
  const [name, ...rest] = argv;
  const command = COMMANDS.find((candidate) => candidate.name === name);
  const asJson = argv.includes('--json');
  if (name === 'help' || argv.includes('--help'))
    return { outcome: done({ commands: COMMANDS.map(({ usage: line }) => line) }, [usage()]), asJson };
  if (!command) return { outcome: wrongUse(usage()), asJson };
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...common, ...command.options },
      allowPositionals: true,
      strict: true,
    });
    const { json: _json, data, ...options } = values as Record<string, string | boolean | undefined>;
    const version = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8'))).version;
    const outcome = await command.run({
      appDir,
      version,
      dataDir: resolve(typeof data === 'string' ? data : join(appDir, '.data')),
      options,
      positionals,
      readInput: () => (process.stdin.isTTY ? Promise.resolve('') : text(process.stdin)),
      passphrase: process.env['GUICHET_PASSPHRASE'],
    });
    const isAnswer = command.answersInJson === 'always' || outcome.exit === EXIT.done;
    const asData = Boolean(command.answersInJson) && isAnswer && options['words'] !== true;
    return { outcome, asJson: asJson || asData };
  } catch (error) {
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      return { outcome: wrongUse(`${error.message}\n${usage()}`), asJson };
    }
    const detail = error instanceof Error ? error.message : String(error);
    return { outcome: refused('unexpected', `La commande s’est arrêtée : ${detail}`), asJson };
  }
}

const { outcome, asJson } = await run(process.argv.slice(2));
const shown = asJson ? JSON.stringify(outcome.json, undefined, 2) : outcome.lines.join('\n');
(asJson || outcome.exit === 0 ? process.stdout : process.stderr).write(`${shown}\n`);
process.exitCode = outcome.exit;
