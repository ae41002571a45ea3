import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../../shared/kernel/errors.ts';
import {
  BUNDLE_PARTS_MAX,
  BUNDLE_VERSION,
  bundleSignedText,
  type ActsEntry,
  type BundleHeader,
} from '../../../shared/protocol/bundles.ts';
import { frameOf } from '../../../shared/protocol/bundle-frames.ts';
import { headText } from '../../../shared/protocol/bundle-head.ts';
import type { Database } from '../../db/database.ts';
import { seal } from '../../platform/age.ts';
import { findSignedAct, findPieceBytes, type ActToCarry, type PieceToCarry } from './carrier.repo.ts';
import { writeSurely, type Advance } from './key-files.ts';
import { UTF8 } from './utf8.ts';

type About = Extract<ActsEntry, { kind: 'about' }>;

/** What a bundle holds, told before it is made. */
export interface Load {
  readonly about: About;
  readonly acts: readonly ActToCarry[];
  readonly pieces: readonly PieceToCarry[];
}
interface MakePorts {
  readonly db: Database;
  /** Signs with the workstation's request key. */
  readonly sign: (bytes: Uint8Array) => Buffer;
  /** A folder of this machine where what is encrypted already may wait. */
  readonly spoolDir: string;
}

async function* framesOf({ db }: MakePorts, { about, acts, pieces }: Load, advance: Advance) {
  let entries = 1;
  yield frameOf(about, UTF8);
  for (const { id, lane } of acts) {
    const signed = db.write((tx) => findSignedAct(tx, id));
    // Answered by the network meanwhile.
    if (!signed) continue;
    entries += 1;
    const frame = frameOf({ kind: 'act', lane, ...signed } satisfies ActsEntry, UTF8);
    advance(frame.length);
    yield frame;
  }
  for (const { sha256, mediaType, neededBy } of pieces) {
    const bytes = findPieceBytes(db, sha256);
    if (!bytes) continue;
    entries += 1;
    yield frameOf({ kind: 'attachment', sha256, mediaType, neededBy, bytes: bytes.length }, UTF8);
    advance(bytes.length);
    yield bytes;
  }
  yield frameOf({ kind: 'end', entries } satisfies ActsEntry, UTF8);
}

interface Sealed {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Compresses and encrypts into a file of this machine: how many parts there are is known only at the end. */
async function spool(chunks: AsyncIterable<Uint8Array>, recipient: string, path: string): Promise<Sealed> {
  const hash = createHash('sha256');
  let bytes = 0;
  const handle = await open(path, 'w', 0o600);
  try {
    for await (const chunk of await seal(chunks, recipient)) {
      await handle.writeFile(chunk);
      hash.update(chunk);
      bytes += chunk.length;
    }
  } finally {
    await handle.close();
  }
  return { path, bytes, sha256: hash.digest('hex') };
}

export interface Order {
  readonly load: Load;
  /** To whom it is encrypted. */
  readonly recipient: string;
  readonly folder: string;
  /** Of one file, its head included. */
  readonly partBytes: number;
  /** `guichet-K3B-0007`; the part and the ending are added. */
  readonly name: string;
}
interface Progress {
  readonly packed: Advance;
  /** The files are being written: so many bytes altogether. */
  readonly writing: (totalBytes: number) => void;
  readonly written: Advance;
}

/** What stands before the body never takes more. */
const HEAD_ROOM_BYTES = 1_024;

/** Makes the files of a bundle on the key; all of them or none. Answers their names and what they weigh. */
export async function makeBundle(
  ports: MakePorts,
  { load, recipient, folder, partBytes, name }: Order,
  progress: Progress,
): Promise<{ readonly files: readonly string[]; readonly bytes: number }> {
  await mkdir(ports.spoolDir, { recursive: true, mode: 0o700 });
  const spoolFile = join(ports.spoolDir, 'bundle.spool');
  const files: string[] = [];
  try {
    const sealed = await spool(framesOf(ports, load, progress.packed), recipient, spoolFile);
    progress.writing(sealed.bytes);
    const bodyBytes = partBytes - HEAD_ROOM_BYTES;
    const parts = Math.max(1, Math.ceil(sealed.bytes / bodyBytes));
    if (parts > BUNDLE_PARTS_MAX) throw new Failure({ code: 'bundles.too_many_parts' });
    for (let part = 1; part <= parts; part += 1) {
      const start = (part - 1) * bodyBytes;
      const end = Math.min(sealed.bytes, start + bodyBytes) - 1;
      const slice = () => createReadStream(spoolFile, { start, end });
      const header: BundleHeader = {
        v: BUNDLE_VERSION,
        kind: 'acts',
        deviceId: load.about.deviceId,
        sequence: load.about.sequence,
        part,
        parts,
        bytes: end - start + 1,
        sha256: (await sha256Of(slice())) as BundleHeader['sha256'],
        wholeBytes: sealed.bytes,
        wholeSha256: sealed.sha256 as BundleHeader['wholeSha256'],
      };
      const file = parts === 1 ? `${name}.amo` : `${name}-${part}sur${parts}.amo`;
      await writeSurely(join(folder, file), fileOf(ports, header, slice()), progress.written);
      files.push(file);
    }
    return { files, bytes: sealed.bytes };
  } catch (error) {
    // Half a bundle on a key would only puzzle whoever carries it.
    for (const file of files) await rm(join(folder, file), { force: true }).catch(() => {});
    throw error;
  } finally {
    await rm(spoolFile, { force: true });
  }
}

async function* fileOf(
  { sign }: MakePorts,
  header: BundleHeader,
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const text = JSON.stringify(header);
  const signature = sign(Buffer.from(bundleSignedText(text))).toString('base64url');
  yield Buffer.from(headText(text, signature));
  yield* body;
}

async function sha256Of(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
