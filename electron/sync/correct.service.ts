import { refusedFields } from '../../shared/domain/sync/index.ts';
import type { Correction, DraftContent } from '../../shared/domain/registration/views.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { Failure } from '../../shared/kernel/errors.ts';
import { Act } from '../../shared/protocol/acts.ts';
import type { Database, Read } from '../db/database.ts';
import type { Actor } from '../ipc/session.ts';
import { record } from '../modules/journal/index.ts';
import { findCorrectionDraft, findTyped, insertCorrection } from '../modules/registration/index.ts';
import { instant, type Clock } from '../platform/clock.ts';
import type { Chance } from '../platform/ids.ts';
import { getDecidable, isCorrectable } from './desk.service.ts';
import { findOnDesk, listReasons } from './desk.repo.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
}

/** What the form would hold, from the act alone: for an act whose draft is not on this workstation. */
function contentOf(act: Act): {
  readonly title: string;
  readonly content: DraftContent;
  readonly photo: string | null;
} {
  const asContent = (value: object) => JSON.parse(JSON.stringify(value)) as DraftContent;
  const marks = (pieces: readonly { key: string; received: boolean }[]) => [...pieces];
  switch (act.kind) {
    case 'registration.submitted': {
      const { person, pieces } = act.payload;
      const { scheme, identity, contacts, address, activity, own, rib, family, photo } = person;
      const typed = {
        scheme,
        identity,
        contacts,
        address,
        activity,
        own,
        rib,
        family,
        pieces: marks(pieces),
      };
      return { title: `${identity.givenLatin} ${identity.familyLatin}`, content: asContent(typed), photo };
    }
    case 'event.declared': {
      const { event, pieces } = act.payload;
      return { title: '', content: asContent({ ...event, papers: marks(pieces) }), photo: null };
    }
    default:
      throw new Failure({ code: 'sync.not_correctable' });
  }
}

/** Refused acts opened again in their form: what was typed, what was refused in it, and why. */
export function createCorrections({ db, clock, chance }: Ports) {
  return {
    /** A draft with everything that was typed; the one that is open already, when there is one. */
    open(actor: Actor, actId: string): { draftId: string; of: 'registration' | 'event' } {
      return db.write((tx) => {
        const desk = getDecidable(tx, actor, actId);
        if (!isCorrectable(desk)) throw new Failure({ code: 'sync.not_correctable' });
        const act = Act.parse(JSON.parse(desk.payload));
        const of = act.kind === 'event.declared' ? 'event' : 'registration';
        record(tx, clock, {
          agentNumber: actor.number,
          action: 'act.looked_at',
          subjectId: act.subjectId,
          detail: `${act.kind} ${actId}`,
        });
        const open = findCorrectionDraft(tx, actor.id, actId);
        if (open !== undefined) return { draftId: open, of };
        const draftId = chance.id();
        insertCorrection(tx, {
          id: draftId,
          agentId: actor.id,
          corrects: actId,
          event:
            act.kind === 'event.declared' ? { kind: act.payload.event.kind, subjectId: act.subjectId } : null,
          ...(findTyped(tx, actId) ?? contentOf(act)),
          at: instant(clock),
        });
        return { draftId, of };
      });
    },

    /** What a form shows of the refusal that it mends; null once somebody has decided otherwise. */
    describe(actId: string): Correction | null {
      const desk = findOnDesk(db, actId);
      if (!desk || (desk.item.state !== 'parked' && desk.item.state !== 'handed')) return null;
      const reasons = listReasons(db, actId);
      const { actId: id, kind, refusal, reference, handing } = desk.item;
      return {
        actId: id,
        refusal,
        reference,
        reasons,
        note: handing?.note ?? null,
        fields: refusedFields(kind, [refusal, ...reasons.map(({ code }) => code)]),
        file: fileOf(db, actId) ?? null,
      };
    },

    /** The file that a refused event is stated on. */
    fileOf: (actId: string): PersonRecord | undefined => fileOf(db, actId),
  };
}

function fileOf(db: Read, actId: string): PersonRecord | undefined {
  const desk = findOnDesk(db, actId);
  return desk?.item.kind === 'event.declared' && isCorrectable(desk)
    ? (desk.existing ?? undefined)
    : undefined;
}
