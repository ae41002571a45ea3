import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Hold =
  { readonly kind: 'held'; release(): void } | { readonly kind: 'taken'; readonly byPid: number };

/** Another process works on this data folder. */
export class FolderTaken extends Error {
  override name = 'FolderTaken';
  readonly byPid: number;
  constructor(byPid: number) {
    super(
      `Ce dossier de données est déjà ouvert par un autre guichet (processus ${byPid}). Fermez-le, puis recommencez.`,
    );
    this.byPid = byPid;
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Takes a data folder for this process; two counters on one folder would give the same numbers. A dead one's lock is void. */
export function holdFolder(dataDir: string): Hold {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'guichet.lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
      return { kind: 'held', release: () => rmSync(file, { force: true }) };
    } catch {
      const pid = Number(readPid(file));
      if (Number.isInteger(pid) && pid > 0 && pid !== process.pid && isAlive(pid))
        return { kind: 'taken', byPid: pid };
      rmSync(file, { force: true });
    }
  }
  throw new Error(`The data folder cannot be taken: ${file}`);
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
