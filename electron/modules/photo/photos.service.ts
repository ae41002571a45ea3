import { createHash } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { findPhoto, isCarePage, keepPhoto } from './photo.repo.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  /** The picture that the central keeps under this digest; undefined when it cannot be had now. */
  readonly download: (sha256: string) => Promise<Uint8Array | undefined>;
}
/** The bytes of a photo, from here or else from the central, which is then kept; undefined when neither has it now. */
export type FindPhoto = (sha256: string) => Promise<Uint8Array | undefined>;

/** Photos of people registered elsewhere come when somebody opens their file or makes their card. */
export function createPhotos({ db, clock, download }: Ports): FindPhoto {
  const underWay = new Map<string, Promise<Uint8Array | undefined>>();
  const fetch = async (sha256: string): Promise<Uint8Array | undefined> => {
    const bytes = await download(sha256);
    // The name is the digest: what does not carry it is another picture, or half of one.
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) return undefined;
    db.write((tx) => keepPhoto(tx, { sha256, bytes, at: instant(clock) }));
    return bytes;
  };
  return async (sha256) => {
    if (isCarePage(db, sha256)) return undefined;
    const here = findPhoto(db, sha256);
    if (here) return here;
    const asked = underWay.get(sha256) ?? fetch(sha256).finally(() => underWay.delete(sha256));
    underWay.set(sha256, asked);
    return asked;
  };
}
