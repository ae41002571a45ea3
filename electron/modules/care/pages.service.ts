import type { PiecePage } from '../../../shared/domain/care/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { sha256Hex } from '../../platform/digest.ts';
import { noteLook } from '../journal/index.ts';
import { findRecord } from '../people/index.ts';
import { keepPhoto, processPage, putPhoto, releasePhoto } from '../photo/index.ts';
import * as repo from './pages.repo.ts';

/** Pages stay on the disk so many days after they were sent: a setting of ours, longer than a central takes to be restored. */
const KEPT_DAYS = 7;
const DAY_MS = 86_400_000;

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  /** A page that the central keeps; undefined when it cannot be had now. */
  readonly download: (sha256: string) => Promise<Uint8Array | undefined>;
}
interface Brought {
  readonly personId: string;
  /** Base64 of a picture. */
  readonly image: string;
  readonly isGrey: boolean;
}

/** Pages of care files: kept while a deposit is typed, stated by its act, looked at by those who may. */
export function createPages({ db, clock, download }: Ports) {
  const idOf = (personId: string): string => {
    const found = findRecord(db, personId);
    if (!found) throw new Failure({ code: 'not_found' });
    return found.id;
  };
  const fetch = async (insuredId: string, sha256: string): Promise<Uint8Array | undefined> => {
    const bytes = await download(sha256);
    if (!bytes || sha256Hex(bytes) !== sha256) return undefined;
    const at = instant(clock);
    db.write((tx) => {
      keepPhoto(tx, { sha256, bytes, at });
      repo.putPage(tx, { sha256, agentId: null, insuredId, at });
    });
    return bytes;
  };
  return {
    /** Makes a picture light and keeps it, for the deposit or the addition that this agent is typing. */
    async add(actor: Actor, { personId, image, isGrey }: Brought) {
      const insuredId = idOf(personId);
      const { jpeg, width, height } = await processPage(Buffer.from(image, 'base64'), { isGrey });
      const sha256 = sha256Hex(jpeg) as PiecePage['sha256'];
      db.write((tx) => {
        putPhoto(tx, sha256, jpeg);
        repo.putPage(tx, { sha256, agentId: actor.id, insuredId, at: instant(clock) });
      });
      return { sha256, width, height, bytes: jpeg.byteLength };
    },

    /**
     * A page to look at: one's own while it is typed; afterwards at a branch, with a line in the journal, and at a proximity point to
     * nobody. Null when it is neither here nor to be had from the central now.
     */
    async show(actor: Actor, personId: string, sha256: string): Promise<{ jpeg: string } | null> {
      const insuredId = idOf(personId);
      const typed = repo.findTypedPage(db, { sha256, agentId: actor.id, insuredId });
      if (typed) return { jpeg: typed.toString('base64') };
      if (actor.role === 'proximity') throw new Failure({ code: 'access.denied' });
      if (!repo.isPageOf(db, insuredId, sha256)) throw new Failure({ code: 'not_found' });
      noteLook(db, clock, { agentNumber: actor.number, subjectId: insuredId, detail: 'care' });
      const bytes = repo.findPageBytes(db, sha256) ?? (await fetch(insuredId, sha256));
      return bytes ? { jpeg: Buffer.from(bytes).toString('base64') } : null;
    },

    /** These pages belong to this act: they leave once it is accepted. What was brought and not kept goes. */
    state(
      tx: Tx,
      actor: Actor,
      act: { readonly id: string; readonly insuredId: string },
      pages: readonly PiecePage[],
    ) {
      const { id: agentId } = actor;
      const { id, insuredId } = act;
      for (const { sha256 } of pages) {
        if (!repo.findTypedPage(tx, { sha256, agentId, insuredId }))
          throw new Failure({ code: 'care.page_gone' });
        repo.markStated(tx, sha256);
        releasePhoto(tx, sha256, id);
      }
      const sentBefore = new Date(clock.now() - KEPT_DAYS * DAY_MS).toISOString();
      repo.sweepPages(tx, { agentId, insuredId, sentBefore });
    },
    /** Those of a draft that are still here. */
    kept: (actor: Actor, insuredId: string, pages: readonly PiecePage[]): PiecePage[] =>
      pages.filter(({ sha256 }) => repo.findTypedPage(db, { sha256, agentId: actor.id, insuredId })),
  };
}
export type Pages = ReturnType<typeof createPages>;
