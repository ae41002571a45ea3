import type { PhotoCheck } from '../../../shared/domain/registration/views.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../../shared/protocol/acts.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import { sha256Hex } from '../../platform/digest.ts';
import type { Chance } from '../../platform/ids.ts';
import { record } from '../journal/index.ts';
import { findRecord, putRecord } from '../people/index.ts';
import { processPhoto, putPhoto, releasePhoto } from '../photo/index.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: { readonly id: string; readonly branchCode: string };
  readonly append: (
    tx: Tx,
    act: ActOf<'photo.added'>,
    meta: { agentId: string; reference: null; doneOn: PlainDate },
  ) => void;
  /** Called once the act is on the disk. */
  readonly onAdded: () => void;
}

/** The photo of somebody who was registered without one, so that the card can be made. */
export function createAddedPhotos({ db, clock, chance, device, append, onAdded }: Ports) {
  return {
    async add(actor: Actor, personId: string, base64: string): Promise<PhotoCheck> {
      const { jpeg, width, height, warnings } = await processPhoto(Buffer.from(base64, 'base64'));
      const sha256 = sha256Hex(jpeg) as PhotoCheck['sha256'];
      db.write((tx) => {
        const person = findRecord(tx, personId);
        if (person?.id !== personId) throw new Failure({ code: 'not_found' });
        if (person.registrationNumber === null || person.numberState === 'given_up')
          throw new Failure({ code: 'papers.person_not_registered' });
        if (person.photo !== null) throw new Failure({ code: 'stale' });
        const actId = chance.id() as ActOf<'photo.added'>['id'];
        putPhoto(tx, sha256, jpeg);
        putRecord(tx, { ...person, photo: sha256 });
        append(
          tx,
          {
            id: actId,
            kind: 'photo.added',
            subjectId: person.id,
            baseVersion: person.version,
            branchCode: device.branchCode,
            deviceId: device.id as ActOf<'photo.added'>['deviceId'],
            agentNumber: actor.number,
            doneAt: instant(clock),
            payload: { photo: sha256 },
          },
          { agentId: actor.id, reference: null, doneOn: clock.today() },
        );
        releasePhoto(tx, sha256, actId);
        record(tx, clock, { agentNumber: actor.number, action: 'photo.added', subjectId: person.id });
      });
      onAdded();
      return { sha256, width, height, bytes: jpeg.byteLength, warnings: [...warnings] };
    },
  };
}
