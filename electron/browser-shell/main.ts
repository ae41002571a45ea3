import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { compose, type Counter } from '../compose.ts';
import { CallerSession } from '../ipc/session.ts';
import { demonstrationCentral } from '../platform/demonstration-central.ts';
import { FolderTaken } from '../platform/data-lock.ts';
import { fileLogger } from '../platform/logger.ts';
import { passphraseVault } from '../platform/passphrase-vault.ts';
import { openInBrowser } from './open-in-browser.ts';
import { openBrowserShell, type BrowserShell } from './server.ts';

const appDir = resolve(import.meta.dirname, '../..');
/** Always the same where it can be: the browser keeps the language and the theme by address. */
const USUAL_PORT = 4610;
const USAGE = `Usage : npm start -- [--browser] [--no-open] [--port PORT] [--data DOSSIER] [--set-up]
  --browser        le guichet dans le navigateur, même si Electron est là
  --no-open        n’ouvre pas de navigateur : le lien, valable une fois, est écrit
  --port PORT      le port de 127.0.0.1 ; sans lui, ${USUAL_PORT}, ou un port libre s’il est pris
  --data DOSSIER   où le poste garde son travail ; sans lui, .data
  --set-up         l’installation guidée d’un vrai poste, au lieu de la démonstration`;
const values = readOptions();

const port = z.coerce.number().int().min(0).max(65_535).optional().safeParse(values.port);
const pageDir = join(appDir, 'out/renderer');
if (!port.success) stop('Le port doit être un nombre de 0 à 65535.', 2);
if (!existsSync(join(pageDir, 'index.html')))
  stop('Les écrans ne sont pas construits. Lancez d’abord : npm run build', 1);

const version = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8'))).version;
const dataDir = resolve(values.data);
const central = demonstrationCentral(appDir);
const counter = await open();

if (counter.status().state === 'new' && !values['set-up']) {
  process.stdout.write('Préparation de la démonstration (quelques secondes)…\n');
  const started = await counter.dispatch('devices.startDemonstration', {}, new CallerSession());
  if (!started.ok)
    process.stderr.write(
      `La démonstration n’a pas démarré (${started.error.code}). L’installation guidée reste ouverte.\n`,
    );
}

const shell = await serve();
process.stdout.write(`Guichet AMO prêt : ${shell.link}\n`);
if (!values['no-open']) openInBrowser(shell.link);

let stopping = false;
const leave = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await shell.close();
  await counter.close();
  process.exit(0);
};
process.on('SIGINT', () => void leave());
process.on('SIGTERM', () => void leave());

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string', default: join(appDir, '.data') },
        'no-open': { type: 'boolean', default: false },
        'set-up': { type: 'boolean', default: false },
      },
      strict: true,
    }).values;
  } catch {
    return stop(USAGE, 2);
  }
}

async function open(): Promise<Counter> {
  try {
    return await compose({
      dataDir,
      appDir,
      version,
      vault: passphraseVault,
      logger: fileLogger(dataDir),
      ...(central ? { startDemonstrationCentral: central } : {}),
    });
  } catch (error) {
    if (error instanceof FolderTaken) stop(error.message, 1);
    throw error;
  }
}

async function serve(): Promise<BrowserShell> {
  try {
    return await openBrowserShell({ counter, pageDir, port: port.data ?? USUAL_PORT });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    if (port.data === undefined) return openBrowserShell({ counter, pageDir, port: 0 });
    await counter.close();
    return stop(
      `Le port ${port.data} est pris. Choisissez-en un autre avec --port, ou laissez-le choisir.`,
      1,
    );
  }
}

function stop(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
