import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Failure } from '../../../shared/kernel/errors.ts';
import { PIECE_MAX_BYTES } from '../../../shared/domain/bundles/index.ts';
import { BUNDLE_PART_MAX_BYTES } from '../../../shared/protocol/bundles.ts';

/** Names that a page may give: ours, and no folder. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._ ()-]{0,80}$/;

/**
 * Where files lie between the page and the key, for a counter whose page gives and takes them by itself. What lies there is
 * encrypted; each new exchange empties it.
 */
export function createTray(folder: string) {
  const out = join(folder, 'out');
  const into = join(folder, 'in');
  const emptied = async (of: string): Promise<string> => {
    await rm(of, { recursive: true, force: true });
    await mkdir(of, { recursive: true, mode: 0o700 });
    return of;
  };
  const getName = (name: string): string => {
    if (!NAME.test(name) || basename(name) !== name) throw new Failure({ code: 'input.invalid' });
    return name;
  };
  const list = async (of: string): Promise<readonly string[]> =>
    (await readdir(of).catch(() => [] as string[])).filter((name) => !name.startsWith('.')).toSorted();

  return {
    emptied: () => emptied(out),
    brought: async () => (await list(into)).map((name) => join(into, name)),
    /** Begins to take files from the page. */
    async begin(): Promise<void> {
      await emptied(into);
    },
    /** The next piece of a file, in order; the same piece again changes nothing. */
    async addPiece(name: string, offset: number, bytes: Uint8Array): Promise<number> {
      const path = join(into, getName(name));
      const held = await stat(path).then(
        ({ size }) => size,
        () => 0,
      );
      if (offset > held || offset + bytes.length > BUNDLE_PART_MAX_BYTES)
        throw new Failure({ code: 'input.invalid' });
      const handle = await open(path, held === 0 ? 'w' : 'r+', 0o600);
      try {
        await handle.write(bytes, 0, bytes.length, offset);
      } finally {
        await handle.close();
      }
      return offset + bytes.length;
    },
    /** A piece of a file that was made for the page, or of an answer that came back with what it brought. */
    async readPiece(
      name: string,
      offset: number,
    ): Promise<{ readonly bytes: Buffer; readonly isLast: boolean }> {
      getName(name);
      const of = (await list(out)).includes(name) ? out : into;
      if (!(await list(of)).includes(name)) throw new Failure({ code: 'not_found' });
      const handle = await open(join(of, name));
      try {
        const piece = Buffer.alloc(PIECE_MAX_BYTES);
        const { bytesRead } = await handle.read(piece, 0, piece.length, offset);
        const { size } = await handle.stat();
        return { bytes: piece.subarray(0, bytesRead), isLast: offset + bytesRead >= size };
      } finally {
        await handle.close();
      }
    },
  };
}
