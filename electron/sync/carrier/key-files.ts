import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { ErrorCode } from '../../../shared/kernel/error-codes.ts';
import {
  BUNDLE_HEAD_MAX_BYTES,
  checkSize,
  readHead,
  type BundleHead,
} from '../../../shared/protocol/bundle-head.ts';
import type { BundleRefusal } from '../../../shared/domain/bundles/index.ts';

const OF_KEYS: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'bundles.key_full',
  EDQUOT: 'bundles.key_full',
  EFBIG: 'bundles.key_full',
  EROFS: 'bundles.key_read_only',
  EACCES: 'bundles.key_read_only',
  EPERM: 'bundles.key_read_only',
  ENOENT: 'bundles.key_gone',
  ENOTDIR: 'bundles.key_gone',
  ENODEV: 'bundles.key_gone',
  ENXIO: 'bundles.key_gone',
  EIO: 'bundles.key_gone',
  ESTALE: 'bundles.key_gone',
};

/** What a key does to us, as a refusal that somebody can act on; anything else as it was. */
export function ofKey(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? OF_KEYS[String(error.code)] : undefined;
  return code ? new Failure({ code }) : error;
}

/** Told how many bytes more were done; throws when the work was cancelled. */
export type Advance = (bytes: number) => void;

/**
 * Writes a file so that it is whole or not there: under another name, forced to the key, read back and compared, then renamed. A
 * file of that name is replaced only by a whole one.
 */
export async function writeSurely(
  file: string,
  chunks: AsyncIterable<Uint8Array>,
  advance: Advance,
): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.part`);
  try {
    const hash = createHash('sha256');
    const handle = await open(temporary, 'w', 0o600);
    try {
      for await (const chunk of chunks) {
        await handle.writeFile(chunk);
        hash.update(chunk);
        advance(chunk.length);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    if ((await sha256OfFile(temporary)) !== hash.digest('hex'))
      throw new Failure({ code: 'bundles.not_kept' });
    await rename(temporary, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw ofKey(error);
  }
}

/** The renaming itself is kept. Not every system opens folders: there, the file alone was forced. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

export async function sha256OfFile(file: string, from = 0): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { start: from })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

export interface HeadedFile {
  readonly path: string;
  readonly bytes: number;
  readonly head: BundleHead;
}

/** A file's head, or why it is none. A file that is not there is the key's affair: throws. */
export async function lookAt(path: string): Promise<HeadedFile | BundleRefusal> {
  try {
    const { size } = await stat(path);
    const handle = await open(path);
    const start = Buffer.alloc(Math.min(size, BUNDLE_HEAD_MAX_BYTES));
    await handle.read(start, 0, start.length, 0).finally(() => handle.close());
    if (size === 0) return 'truncated';
    const head = readHead(start);
    return typeof head === 'string' ? head : { path, bytes: size, head };
  } catch (error) {
    throw ofKey(error);
  }
}

/** Whether the body is the one that the head tells, byte for byte. */
export async function checkBody({ path, bytes, head }: HeadedFile): Promise<BundleRefusal | undefined> {
  const wrong = checkSize(head, bytes);
  if (wrong !== undefined) return wrong;
  try {
    return (await sha256OfFile(path, head.bodyAt)) === head.header.sha256 ? undefined : 'tampered';
  } catch (error) {
    throw ofKey(error);
  }
}

/** The bodies of several parts, one after the other. */
export async function* bodiesOf(parts: readonly HeadedFile[]): AsyncGenerator<Uint8Array> {
  for (const { path, head } of parts)
    for await (const chunk of createReadStream(path, { start: head.bodyAt })) yield chunk as Buffer;
}
