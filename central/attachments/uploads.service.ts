import type { Device } from '../devices/device.repo.ts';
import { Refused } from '../http/refused.ts';
import { instantAt } from '../platform/clock.ts';
import { sha256 as digest } from '../platform/digest.ts';
import { DAY_MS, now, type Ports } from '../ports.ts';
import type { Tx } from '../store/sql.ts';
import { requireNeeded } from './needed.service.ts';
import { findAttachmentSize, isPicture, keepAttachment, PICTURE_TYPE } from './attachment.repo.ts';
import {
  deleteOldest,
  deleteUpload,
  findUpload,
  findUploadAlone,
  insertPart,
  insertUpload,
  isAccepted,
  listParts,
  type UploadKey,
} from './upload.repo.ts';

export interface Standing {
  /** How much of it is here. */
  readonly offset: number;
  readonly length: number;
  readonly expiresAt: string;
}
interface Announced {
  readonly sha256: string;
  readonly length: number;
  readonly mediaType: string;
  /** The act that needs it: accepted, or nothing is taken. */
  readonly actId: string;
}

const expiryOf = ({ clock, config }: Ports): string => instantAt(clock.now() + config.uploadDays * DAY_MS);

/**
 * Begins an upload, or finds the one that was begun: what is here already is not asked for again. So many stand for one workstation;
 * the one that rested longest makes room, and begins again when it comes back.
 */
export async function beginUpload(
  ports: Ports,
  device: Device,
  { sha256, length, mediaType, actId }: Announced,
): Promise<Standing> {
  const { store, config } = ports;
  if (length > config.attachmentMaxBytes) throw new Refused('invalid', { status: 413, detail: 'too large' });
  if (mediaType !== PICTURE_TYPE) throw new Refused('invalid', { status: 415, detail: PICTURE_TYPE });
  await requireNeeded(ports, device, { sha256, actId });
  const key = { deviceId: device.id, sha256 };
  const expiresAt = expiryOf(ports);
  return store.write(async (tx) => {
    const whole = await findAttachmentSize(tx, sha256);
    if (whole !== undefined) return { offset: whole, length: whole, expiresAt };
    if (!(await isAccepted(tx, device.id, actId)))
      throw new Refused('conflict', { detail: 'its act was not accepted' });
    const known = await findUploadAlone(tx, key, now(ports));
    if (known?.length === length) return { offset: known.received, length, expiresAt };
    // Another length, or too old: what is left of it says nothing.
    await deleteUpload(tx, key);
    await deleteOldest(tx, device.id, config.openUploadsPerDevice - 1);
    await insertUpload(tx, key, { length, mediaType, expiresAt });
    return { offset: 0, length, expiresAt };
  });
}

export async function findStanding(ports: Ports, device: Device, sha256: string): Promise<Standing> {
  const expiresAt = expiryOf(ports);
  const whole = await findAttachmentSize(ports.store, sha256);
  if (whole !== undefined) return { offset: whole, length: whole, expiresAt };
  const upload = await findUpload(ports.store, { deviceId: device.id, sha256 }, now(ports));
  if (!upload) throw new Refused('not_found');
  return { offset: upload.received, length: upload.length, expiresAt };
}

interface Sent {
  readonly sha256: string;
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** Adds a part where the last one ended. The last part makes it an attachment, when it is what its name says. */
export async function addPart(
  ports: Ports,
  device: Device,
  { sha256, offset, bytes }: Sent,
): Promise<Standing> {
  const key = { deviceId: device.id, sha256 };
  const expiresAt = expiryOf(ports);
  const standing = await ports.store.write(async (tx) => {
    const upload = await findUploadAlone(tx, key, now(ports));
    if (!upload) {
      const isWhole = (await findAttachmentSize(tx, sha256)) !== undefined;
      throw isWhole ? new Refused('conflict', { detail: 'it is here already' }) : new Refused('not_found');
    }
    const { length, received } = upload;
    if (received !== offset) throw new Refused('conflict', { detail: 'another offset' });
    if (received + bytes.byteLength > length)
      throw new Refused('invalid', { status: 413, detail: 'more than was announced' });
    if (bytes.byteLength > 0) await insertPart(tx, key, { start: offset, bytes, expiresAt });
    const reached = received + bytes.byteLength;
    if (reached < length) return { offset: reached, length, expiresAt };
    return (await finish(ports, tx, key)) ? { offset: length, length, expiresAt } : undefined;
  });
  // What is no picture, or another one, is gone: the next time begins at the beginning.
  if (!standing) throw new Refused('invalid', { detail: 'the digest or the kind does not match the bytes' });
  return standing;
}

async function finish(ports: Ports, tx: Tx, key: UploadKey): Promise<boolean> {
  const bytes = Buffer.concat(await listParts(tx, key));
  const isRight = digest(bytes) === key.sha256 && isPicture(bytes);
  if (isRight) await keepAttachment(tx, { ...key, mediaType: PICTURE_TYPE, bytes }, now(ports));
  await deleteUpload(tx, key);
  return isRight;
}
