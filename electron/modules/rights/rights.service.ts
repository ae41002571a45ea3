import { isOldAt, type RightsAnswer, type RightsCheck } from '../../../shared/domain/rights/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { Database } from '../../db/database.ts';
import type { Actor } from '../../ipc/session.ts';
import type { Clock } from '../../platform/clock.ts';
import { record as writeJournal } from '../journal/index.ts';
import { findRecord } from '../people/index.ts';
import { findAnswer, hasUnsentEvent, keepAnswer } from './rights.repo.ts';

export interface RightsPorts {
  readonly db: Database;
  readonly clock: Clock;
  /** What the central says now, or why it says nothing. */
  readonly askRights: (personId: string) => Promise<RightsAnswer | NonNullable<RightsCheck['trouble']>>;
}

/** Where the rights of a file stand: asked of the central, kept here for the hours without network, journaled each time. */
export function createRights({ db, clock, askRights }: RightsPorts) {
  const journal = (actor: Actor, personId: string, { origin, answer }: RightsCheck): void => {
    const state = answer?.members[0]?.state ?? 'none';
    db.write((tx) => {
      if (origin === 'live' && answer) keepAnswer(tx, answer);
      writeJournal(tx, clock, {
        agentNumber: actor.number,
        action: 'rights.checked',
        subjectId: personId,
        detail: `${origin ?? 'none'} ${state}`,
      });
    });
  };

  return {
    async check(actor: Actor, personId: string): Promise<RightsCheck> {
      const file = findRecord(db, personId);
      if (!file) throw new Failure({ code: 'not_found' });
      const said = await askRights(file.id);
      const isBehind = hasUnsentEvent(db, file.id);
      const kept = typeof said === 'string' ? findAnswer(db, file.id) : undefined;
      const check: RightsCheck =
        typeof said === 'string'
          ? {
              answer: kept ?? null,
              origin: kept ? 'kept' : null,
              isOld: kept !== undefined && isOldAt(kept, clock.now()),
              trouble: said,
              isBehind,
            }
          : { answer: said, origin: 'live', isOld: false, trouble: null, isBehind };
      journal(actor, file.id, check);
      return check;
    },
  };
}
