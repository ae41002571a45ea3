import {
  DRAFT_MAX_CHARS,
  type Correction,
  type Draft,
  type DraftContent,
  type DraftSummary,
  type OpenedDraft,
  type PhotoCheck,
} from '../../../shared/domain/registration/views.ts';
import { findScheme, FIRST_SCHEME } from '../../../shared/domain/schemes/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import type { Chance } from '../../platform/ids.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { sha256Hex } from '../../platform/digest.ts';
import { noteLook, record } from '../journal/index.ts';
import { processPhoto, putPhoto, removeOrphanPhotos, type FindPhoto } from '../photo/index.ts';
import * as repo from './drafts.repo.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  /** What a form shows of the refusal that it mends; null once it is decided. */
  readonly describeCorrection: (actId: string) => Correction | null;
  readonly findPhoto: FindPhoto;
}

/** The draft, if it is this agent's and still open; refuses otherwise. One agent's work is never another's to see. */
export function getOwnDraft(db: Database, actor: Actor, id: string): Draft {
  const stored = getOwnStored(db, actor, id);
  if (stored.discarded || stored.submittedAs !== null) throw new Failure({ code: 'registration.draft_gone' });
  return stored.draft;
}

export function getOwnStored(db: Database, actor: Actor, id: string): repo.StoredDraft {
  const stored = repo.findDraft(db, id);
  if (!stored) throw new Failure({ code: 'registration.draft_gone' });
  if (stored.draft.agentId !== actor.id) throw new Failure({ code: 'registration.draft_of_another' });
  return stored;
}

export function createDrafts({ db, clock, chance, describeCorrection, findPhoto }: Ports) {
  return {
    start(actor: Actor): { id: Draft['id'] } {
      const id = chance.id() as Draft['id'];
      db.write((tx) => repo.insertDraft(tx, id, actor.id, instant(clock)));
      return { id };
    },
    save(actor: Actor, draft: { id: string; title: string; content: DraftContent }): { savedAt: string } {
      getOwnDraft(db, actor, draft.id);
      const content = JSON.stringify(draft.content);
      if (content.length > DRAFT_MAX_CHARS) throw new Failure({ code: 'input.invalid' });
      const at = instant(clock);
      db.write((tx) => repo.updateContent(tx, { id: draft.id, title: draft.title, content, at }));
      return { savedAt: at };
    },
    list: (actor: Actor): DraftSummary[] => repo.listDrafts(db, actor.id),
    get(actor: Actor, id: string): OpenedDraft {
      const draft = getOwnDraft(db, actor, id);
      // Typed from a file, or over what was refused of one: it shows what that file says.
      if (draft.event !== null)
        noteLook(db, clock, {
          agentNumber: actor.number,
          subjectId: draft.event.personId,
          detail: draft.event.kind,
        });
      return {
        ...draft,
        proposedScheme: findScheme(repo.findLastScheme(db, actor.id) ?? FIRST_SCHEME)?.code ?? FIRST_SCHEME,
        correction: draft.corrects === null ? null : describeCorrection(draft.corrects),
      };
    },
    discard(actor: Actor, id: string): null {
      getOwnDraft(db, actor, id);
      db.write((tx) => {
        repo.updateDiscarded(tx, id, instant(clock));
        record(tx, clock, { agentNumber: actor.number, action: 'draft.discarded', subjectId: id });
      });
      return null;
    },
    restore(actor: Actor, id: string): null {
      if (getOwnStored(db, actor, id).submittedAs !== null)
        throw new Failure({ code: 'registration.draft_gone' });
      db.write((tx) => repo.updateDiscarded(tx, id, null));
      return null;
    },
    async setPhoto(actor: Actor, id: string, base64: string): Promise<PhotoCheck> {
      getOwnDraft(db, actor, id);
      const { jpeg, width, height, warnings } = await processPhoto(Buffer.from(base64, 'base64'));
      const sha256 = sha256Hex(jpeg) as PhotoCheck['sha256'];
      db.write((tx) => {
        putPhoto(tx, sha256, jpeg);
        repo.updatePhoto(tx, id, sha256);
        removeOrphanPhotos(tx);
      });
      return { sha256, width, height, bytes: jpeg.byteLength, warnings: [...warnings] };
    },
    async photo(actor: Actor, id: string, sha256: string): Promise<{ jpeg: string } | null> {
      const jpeg = getOwnDraft(db, actor, id).photo === sha256 ? await findPhoto(sha256) : undefined;
      return jpeg ? { jpeg: Buffer.from(jpeg).toString('base64') } : null;
    },
    removePhoto(actor: Actor, id: string): null {
      getOwnDraft(db, actor, id);
      db.write((tx) => {
        repo.updatePhoto(tx, id, null);
        removeOrphanPhotos(tx);
      });
      return null;
    },
  };
}
