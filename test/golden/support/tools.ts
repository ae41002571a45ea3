import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES = {
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
  zbarimg: 'zbar-tools',
} as const;
type Tool = keyof typeof PACKAGES;

/** Runs a reader of papers that is not ours; says which package to install when it is not there. */
function run(tool: Tool, args: readonly string[]): Buffer {
  try {
    return execFileSync(tool, args, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(
      `${tool} is missing: the golden tests of papers need it (Debian: apt-get install ${PACKAGES[tool]}).`,
      { cause: error },
    );
  }
}

/** Hands the file to `use`, then removes it: papers stay in memory, also in tests. */
function withFile<T>(pdf: Uint8Array, use: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  try {
    const path = join(folder, 'paper.pdf');
    writeFileSync(path, pdf);
    return use(path, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Text as one compares it: no direction marks, single spaces. */
export const plain = (text: string): string => text.replace(CONTROLS, '').replace(/\s+/gu, ' ').trim();

/** What poppler reads on each page. */
export const pagesOf = (pdf: Uint8Array): string[] =>
  withFile(pdf, (path) => run('pdftotext', [path, '-']).toString('utf8'))
    .split('\f')
    .slice(0, -1)
    .map(plain);

/** Throws with qpdf's words when the file is not sound. */
export const checkWithQpdf = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => run('qpdf', ['--check', path]).toString('utf8'));

/** The file with its streams readable. */
export const unpacked = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => run('qpdf', ['--qdf', '--object-streams=disable', path, '-']).toString('latin1'));

/** Text, boxes and pictures drawn outside of every tagged element and artifact, page by page. */
export function marksOutsideTags(pdf: Uint8Array): string[] {
  const streams = unpacked(pdf).match(/stream\n[^]*?endstream/g) ?? [];
  return streams
    .filter((stream) => stream.includes(' BDC'))
    .map((page) => page.replace(/\/\w+ <<(?:[^<>]|<[^<]*>|<<[^<>]*>>)*>> BDC[^]*?\bEMC\b/g, ''))
    .flatMap((outside) => outside.match(/\b(?:BT|re|Do|TJ)\b/g) ?? []);
}

export interface EmbeddedFont {
  readonly name: string;
  readonly embedded: boolean;
  readonly hasUnicode: boolean;
}
export const fontsOf = (pdf: Uint8Array): EmbeddedFont[] =>
  withFile(pdf, (path) => run('pdffonts', [path]).toString('utf8'))
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [embedded, , unicode] = line.trim().split(/\s+/).slice(-5);
      return {
        name: line.split(/\s+/)[0] as string,
        embedded: embedded === 'yes',
        hasUnicode: unicode === 'yes',
      };
    });

export const infoOf = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => run('pdfinfo', [path]).toString('utf8'));

/** What poppler says of the signatures; it ends with another code when there are none. The issuer is looked at elsewhere. */
export const signaturesIn = (pdf: Uint8Array): string =>
  withFile(pdf, (path) => {
    try {
      return run('pdfsig', ['-nocert', path]).toString('utf8');
    } catch (error) {
      const { stdout } = error as { readonly stdout?: Buffer };
      if (stdout === undefined) throw error;
      return stdout.toString('utf8');
    }
  });

/** Each page as a PNG. */
export const picturesOf = (pdf: Uint8Array, dpi: number): Buffer[] =>
  withFile(pdf, (path, folder) => {
    run('pdftoppm', ['-r', String(dpi), '-png', path, join(folder, 'page')]);
    return readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((name) => readFileSync(join(folder, name)));
  });

/** What zbar ends with when it looked and read nothing. */
const NOTHING_READ = 4;

/** What zbar reads in a picture, `QR-Code:…` and `CODE-128:…`. */
export const readWithZbar = (png: Buffer): string[] =>
  withFile(png, (path) => {
    try {
      return run('zbarimg', ['--quiet', '--nodbus', path]).toString('utf8');
    } catch (error) {
      if ((error as { readonly status?: number }).status === NOTHING_READ) return '';
      throw error;
    }
  })
    .split('\n')
    .filter((line) => line !== '');
