import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const OPENSSL = 'openssl';
export const PASSPHRASE = 'phrase à garder';

const KEYS = {
  rsa: ['-newkey', 'rsa:2048'],
  ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  shortRsa: ['-newkey', 'rsa:1024'],
} as const;
interface Wanted {
  readonly key?: keyof typeof KEYS;
  readonly usage?: string;
  readonly days?: number;
  /** More options of `openssl pkcs12 -export`. */
  readonly protection?: readonly string[];
}

/** An authority of a test, made by OpenSSL, and the certificates that it gives. */
export interface Authority {
  /** Its own certificate, PEM. */
  readonly file: string;
  /** A PKCS#12 file with the certificate, its key and the authority's certificate, under `PASSPHRASE`. */
  give(wanted?: Wanted): Buffer;
  /** Runs OpenSSL in the authority's folder. */
  run(...args: readonly string[]): string;
  /** A file in the authority's folder. */
  put(name: string, bytes: Uint8Array): string;
  close(): void;
}

export function anAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'guichet-authority-'));
  const run = (...args: readonly string[]): string =>
    execFileSync(OPENSSL, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  const put = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const ask = ['req', '-nodes', '-utf8'];
  run(
    ...ask,
    '-x509',
    ...KEYS.ec,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/C=MA/CN=Autorité d’essai',
  );
  return {
    file: join(folder, 'ca.pem'),
    run,
    put,
    give({ key = 'ec', usage = 'digitalSignature,nonRepudiation', days = 365, protection = [] } = {}) {
      const subject = '/C=MA/O=Caisse d’essai/CN=Agence Rabat Agdal';
      run(...ask, ...KEYS[key], '-keyout', 'own.key', '-out', 'own.csr', '-subj', subject);
      put('usage', Buffer.from(`basicConstraints=CA:FALSE\nkeyUsage=critical,${usage}\n`));
      const signing = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', String(days)];
      run('x509', '-req', '-in', 'own.csr', ...signing, '-extfile', 'usage', '-out', 'own.pem');
      const parts = ['-inkey', 'own.key', '-in', 'own.pem', '-certfile', 'ca.pem', '-out', 'own.p12'];
      run('pkcs12', '-export', ...parts, '-passout', `pass:${PASSPHRASE}`, ...protection);
      return readFileSync(join(folder, 'own.p12'));
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
