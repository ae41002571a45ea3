import { checkRegistration } from '../../../shared/domain/registration/check.ts';
import type { DraftContent } from '../../../shared/domain/registration/views.ts';
import {
  PointForm,
  type PointAsked,
  type PointDesk,
  type RequestRecord,
} from '../../../shared/domain/requests/index.ts';
import { findScheme } from '../../../shared/domain/schemes/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import { fieldErrors } from '../../../shared/kernel/field-errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import type { Database, Read, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { Device } from '../devices/index.ts';
import { record as writeJournal } from '../journal/index.ts';
import { listByDocument } from '../people/index.ts';
import { takeReference } from '../receipts/index.ts';
import { findReference } from '../reference/index.ts';
import * as repo from './point-requests.repo.ts';

type Requested = ActOf<'registration.requested'>;

export interface PointRequestPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: Device;
  readonly append: (
    tx: Tx,
    act: Requested,
    meta: { agentId: string; reference: string; doneOn: PlainDate },
  ) => void;
  /** Called once an act is on the disk. */
  readonly onDone: () => void;
}

/** People of one document: one, and their files as dependants. */
const ALIKE_MAX = 5;

/** Registrations that are asked at a proximity point: a branch completes them, and the point hears what becomes of each. */
export function createPointRequests({ db, clock, chance, device, append, onDone }: PointRequestPorts) {
  const read = (content: DraftContent): PointForm => {
    const form = PointForm.safeParse(content);
    if (!form.success) {
      const fields = fieldErrors(form.error);
      throw new Failure({ code: 'input.invalid', ...(fields ? { fields } : {}) });
    }
    const { identity, scheme, to } = form.data;
    const fields = {
      ...checkRegistration({ identity, family: [] }, clock.today()),
      ...(findReference(db, 'branch', to) ? {} : { to: 'field.choose_from_list' as const }),
      ...(findScheme(scheme) ? {} : { scheme: 'field.choose_from_list' as const }),
    };
    if (Object.keys(fields).length > 0) throw new Failure({ code: 'input.invalid', fields });
    return form.data;
  };

  /** The same document twice is one request, and none at all for somebody who has a number. */
  const refuseKnown = (from: Read, document: string): void => {
    const reference = repo.findOpenWith(from, document);
    if (reference !== undefined)
      throw new Failure({ code: 'pointRequests.already_asked', params: { reference } });
    const known = listByDocument(from, document, ALIKE_MAX).find(
      ({ insured, registrationNumber, numberState }) =>
        insured === null && registrationNumber !== null && numberState !== 'given_up',
    );
    if (known)
      throw new Failure({
        code: 'pointRequests.already_registered',
        params: { number: known.registrationNumber ?? '' },
      });
  };

  return {
    open: (actor: Actor): PointDesk => ({
      draft: repo.findDraft(db, actor.id) ?? null,
      to: repo.findLastBranch(db) ?? null,
    }),

    saveDraft(actor: Actor, content: DraftContent): { savedAt: string } {
      const at = instant(clock);
      db.write((tx) => repo.putDraft(tx, { agentId: actor.id, content, at }));
      return { savedAt: at };
    },

    /** The request, its act, its receipt number and its line of the journal, all or nothing. */
    submit(actor: Actor, content: DraftContent) {
      const { to, ...asked } = read(content);
      const today = clock.today();
      const done = db.write((tx) => {
        refuseKnown(tx, asked.identity.document.number);
        const reference = takeReference(tx, 'DI', device.shortCode, today);
        const id = chance.id() as RequestRecord['id'];
        const at = instant(clock);
        const { fr, ar } = device.branch;
        const act: Requested = {
          id: chance.id() as Requested['id'],
          subjectId: id as string as Requested['subjectId'],
          baseVersion: null,
          branchCode: device.branch.code,
          deviceId: device.id as Requested['deviceId'],
          agentNumber: actor.number,
          doneAt: at,
          kind: 'registration.requested',
          payload: {
            requestId: id,
            receipt: reference,
            to,
            from: { fr, ar },
            asked: { ...asked, kind: 'point-registration' },
          },
        };
        append(tx, act, { agentId: actor.id, reference, doneOn: today });
        repo.insertPointRequest(tx, { id, reference, to, identity: asked.identity, at });
        repo.dropDraft(tx, actor.id);
        writeJournal(tx, clock, {
          agentNumber: actor.number,
          action: 'registration.requested',
          detail: reference,
        });
        return { id, actId: act.id, reference };
      });
      onDone();
      return done;
    },

    list({ limit, ...asked }: repo.Page): { items: PointAsked[]; next: string | null } {
      const found = repo.listPage(db, { ...asked, limit: limit + 1 });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return { items, next: found.length > limit && last ? repo.placeOf(last) : null };
    },
  };
}
