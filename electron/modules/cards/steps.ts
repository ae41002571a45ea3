import { afterEvent, type CardEvent } from '../../../shared/domain/cards/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';
import type { Act, ActOf } from '../../../shared/protocol/acts.ts';
import type { Database, Tx } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import { instant, type Clock } from '../../platform/clock.ts';
import type { Chance } from '../../platform/ids.ts';
import type { Device } from '../devices/index.ts';
import { record as writeJournal, type JournalAction } from '../journal/index.ts';
import { takeReference } from '../receipts/index.ts';
import { listLives } from './cards.repo.ts';

export interface StepPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly device: Device;
  readonly append: (
    tx: Tx,
    act: Act,
    meta: { agentId: string; reference: string | null; doneOn: PlainDate },
  ) => void;
  readonly onChanged: () => void;
}

type CardActKind = 'card.issued' | 'card.replaced' | 'card.spoiled' | 'card.handed' | 'card.revoked';
export interface Doing {
  readonly actor: Actor;
  readonly record: PersonRecord;
  readonly event: (serial: string) => CardEvent;
  readonly payload: (serial: string) => ActOf<CardActKind>['payload'];
  readonly kind: CardActKind;
  readonly action: JournalAction;
  /** The card that the act is about; a new serial is taken when it makes one. */
  readonly serial?: string;
}

interface Done {
  readonly actId: string;
  readonly serial: string;
  readonly at: string;
}

/** A step in the life of a person's cards: what changes, the act, the journal, all or nothing. */
export const createSteps =
  ({ db, clock, chance, device, append, onChanged }: StepPorts) =>
  (doing: Doing, change: (tx: Tx, done: Done) => void): { serial: string; actId: string } => {
    const { actor, record, kind } = doing;
    const actId = chance.id();
    const today = clock.today();
    const at = instant(clock);
    const serial = db.write((tx) => {
      const made = doing.serial ?? takeReference(tx, 'CA', device.shortCode, today);
      const step = afterEvent(listLives(tx, record.id, made), record.id, doing.event(made));
      if (!step.ok) throw new Failure({ code: step.code });
      const act = {
        id: actId,
        kind,
        subjectId: record.id,
        baseVersion: record.version,
        branchCode: device.branch.code,
        deviceId: device.id,
        agentNumber: actor.number,
        doneAt: at,
        payload: doing.payload(made),
      } as Act;
      const makes = kind !== 'card.handed' && kind !== 'card.revoked';
      append(tx, act, { agentId: actor.id, reference: makes ? made : null, doneOn: today });
      change(tx, { actId, serial: made, at });
      writeJournal(tx, clock, {
        agentNumber: actor.number,
        action: doing.action,
        subjectId: record.id,
        detail: `card ${made}`,
      });
      return made;
    });
    onChanged();
    return { serial, actId };
  };
