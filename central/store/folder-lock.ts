import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Thrown when another process uses the folder: two on one PGlite database would ruin it. */
export class FolderInUse extends Error {
  override name = 'FolderInUse';
  readonly folder: string;
  constructor(folder: string) {
    super('The folder is used by another process');
    this.folder = folder;
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Takes the folder for this process; the function returned gives it back. The mark of a process that died is taken over. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'central.lock');
  const take = (): void => writeFileSync(file, String(process.pid), { flag: 'wx', mode: 0o600 });
  try {
    take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const owner = Number(readFileSync(file, 'utf8'));
    if (owner > 0 && isAlive(owner)) throw new FolderInUse(folder);
    rmSync(file, { force: true });
    take();
  }
  return () => rmSync(file, { force: true });
}
