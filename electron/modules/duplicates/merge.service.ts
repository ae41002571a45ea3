import type { DuplicateCandidate } from '../../../shared/domain/people/views.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import type { Database, Read, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import { noteLook, record as writeJournal } from '../journal/index.ts';
import { findOwnRecord } from '../people/index.ts';
import { listDuplicates } from '../registration/index.ts';

type MergedAct = ActOf<'people.merged'>;

export interface MergePorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: { readonly id: string; readonly branchCode: string };
  readonly append: (
    tx: Tx,
    act: MergedAct,
    meta: { agentId: string; reference: null; doneOn: PlainDate },
  ) => void;
  readonly hasUnsent: (db: Read, personId: string) => boolean;
  readonly onMerged: () => void;
}
interface Wish {
  readonly keptId: string;
  readonly goneId: string;
  /** The pieces of the file that come from the one that goes. */
  readonly take: readonly string[];
  readonly reason: string;
}

/** Two files of one person, which a supervisor makes one. The file moves when the central has said so, here as everywhere. */
export function createMerging({ db, clock, chance, device, append, hasUnsent, onMerged }: MergePorts) {
  const getRegistered = (read: Read, id: string): PersonRecord & { registrationNumber: string } => {
    const found = findOwnRecord(read, id);
    if (!found) throw new Failure({ code: 'not_found' });
    const { registrationNumber, numberState } = found;
    if (registrationNumber === null || numberState !== 'confirmed')
      throw new Failure({ code: 'people.not_registered' });
    return { ...found, registrationNumber };
  };

  return {
    /** People here who may be this one. */
    lookAlikes(actor: Actor, id: string): DuplicateCandidate[] {
      const { identity, rib, contacts } = getRegistered(db, id);
      const traits = { ...identity, document: identity.document.number, rib, mobile: contacts.mobile };
      const others = listDuplicates(db, traits).filter(
        ({ record, isDependantOf }) =>
          record.id !== id && isDependantOf === null && record.numberState === 'confirmed',
      );
      // Their files are shown beside this one.
      for (const subjectId of [id, ...others.map(({ record }) => record.id)])
        noteLook(db, clock, { agentNumber: actor.number, subjectId, detail: 'look-alike' });
      return others;
    },

    merge(actor: Actor, { keptId, goneId, take, reason }: Wish): { actId: MergedAct['id'] } {
      if (keptId === goneId) throw new Failure({ code: 'input.invalid' });
      if (reason.trim() === '')
        throw new Failure({ code: 'input.invalid', fields: { reason: 'field.required' } });
      const actId = chance.id() as MergedAct['id'];
      db.write((tx) => {
        const [kept, gone] = [getRegistered(tx, keptId), getRegistered(tx, goneId)];
        // What was done about either is told first: the central then merges what everybody knows.
        if (hasUnsent(tx, keptId) || hasUnsent(tx, goneId)) throw new Failure({ code: 'people.unsent' });
        append(
          tx,
          {
            id: actId,
            kind: 'people.merged',
            subjectId: kept.id,
            baseVersion: kept.version,
            branchCode: device.branchCode,
            deviceId: device.id as MergedAct['deviceId'],
            agentNumber: actor.number,
            doneAt: instant(clock),
            payload: {
              goneId: gone.id,
              goneNumber: gone.registrationNumber,
              take: [...take],
              reason: reason.trim(),
            },
          },
          { agentId: actor.id, reference: null, doneOn: clock.today() },
        );
        const said = { agentNumber: actor.number, action: 'people.merged' as const };
        writeJournal(tx, clock, { ...said, subjectId: kept.id, detail: `stays ${actId}` });
        writeJournal(tx, clock, { ...said, subjectId: gone.id, detail: `goes ${actId}` });
      });
      onMerged();
      return { actId };
    },
  };
}
