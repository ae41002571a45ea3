import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './process.ts';

/** A program of the machine that some tests need, where it may be, and the Debian package that brings it. */
interface SystemProgram {
  readonly commands: readonly string[];
  readonly paths?: readonly (string | undefined)[];
  readonly debianPackage: string;
}

const WINDOWS_BROWSERS = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((folder) => {
  const base = process.env[folder];
  return base
    ? [
        join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]
    : [];
});

const CHROMIUM: SystemProgram = {
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'],
  paths: [
    process.env['CHROMIUM_PATH'],
    ...WINDOWS_BROWSERS,
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  debianPackage: 'chromium',
};

/** Independent readers by which the papers' tests check what we made. */
const PAPER_READERS: readonly SystemProgram[] = [
  { commands: ['pdftotext'], debianPackage: 'poppler-utils' },
  { commands: ['pdftoppm'], debianPackage: 'poppler-utils' },
  { commands: ['qpdf'], debianPackage: 'qpdf' },
  { commands: ['zbarimg'], debianPackage: 'zbar-tools' },
  { commands: ['pdfsig'], debianPackage: 'poppler-utils' },
  { commands: ['openssl'], debianPackage: 'openssl' },
];

/** The browser for the end-to-end tests, installed when this is Debian and we may. */
export async function ensureChromium(): Promise<string | undefined> {
  if (!find(CHROMIUM)) await installWithApt([CHROMIUM.debianPackage]);
  return find(CHROMIUM);
}

/** What the tests of `test/outages` start: databases that are killed, and what takes their place. */
const CLUSTER_PROGRAMS: readonly SystemProgram[] = [
  { commands: ['patroni'], debianPackage: 'patroni' },
  { commands: ['etcd'], debianPackage: 'etcd-server' },
  { commands: ['haproxy'], paths: ['/usr/sbin/haproxy'], debianPackage: 'haproxy' },
  { commands: ['pg_ctlcluster'], debianPackage: 'postgresql' },
  { commands: ['openssl'], debianPackage: 'openssl' },
];

/** Names the programs of a cluster that are missing even after trying to install them. */
export async function missingClusterPrograms(): Promise<readonly string[]> {
  const missing = (): readonly SystemProgram[] => CLUSTER_PROGRAMS.filter((program) => !find(program));
  if (missing().length > 0) await installWithApt(missing().map(({ debianPackage }) => debianPackage));
  return missing().map(({ debianPackage }) => debianPackage);
}

/** Names the paper readers that are missing even after trying to install them. */
export async function missingPaperReaders(): Promise<readonly string[]> {
  const missing = (): readonly SystemProgram[] => PAPER_READERS.filter((program) => !find(program));
  if (missing().length > 0) await installWithApt(missing().map(({ debianPackage }) => debianPackage));
  return missing().map(({ commands }) => commands[0] ?? '');
}

function find({ paths = [], commands }: SystemProgram): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  const inPath = commands.flatMap((command) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending))),
  );
  return [...paths, ...inPath].find((path) => path !== undefined && path !== '' && existsSync(path));
}

async function installWithApt(packages: readonly string[]): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const wanted = [...new Set(packages)];
  process.stdout.write(`Installation de ${wanted.join(', ')} (apt-get)…\n`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, output: 'keep', timeoutMs: 180_000 });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...wanted];
  const ended = await run('apt-get', args, { env, output: 'keep', timeoutMs: 600_000 });
  if (ended.code !== 0) process.stdout.write(`${ended.output}\n`);
}
