import { Failure } from '../../shared/kernel/errors.ts';
import type { ExchangeItem, ParkedAct } from '../../shared/domain/sync/index.ts';
import { Act } from '../../shared/protocol/acts.ts';
import type { Database, Read } from '../db/database.ts';
import type { Actor } from '../ipc/session.ts';
import { findRecord } from '../modules/people/index.ts';
import { findOnDesk, listAnswered, listInState, listReasons, type ActOnDesk } from './desk.repo.ts';

interface Asked {
  readonly filter: 'to_look_at' | 'waiting' | 'answered';
  readonly before: string | null;
  readonly limit: number;
}

const seesAll = (actor: Actor): boolean => actor.role === 'supervisor';

/** A refused act that this person may decide about. Another agent's act is as if it did not exist. */
export function getParked(db: Read, actor: Actor, actId: string): ActOnDesk {
  const desk = findOnDesk(db, actId);
  if (!desk || (desk.agentId !== actor.id && !seesAll(actor))) throw new Failure({ code: 'not_found' });
  if (desk.item.state !== 'parked') throw new Failure({ code: 'sync.not_parked' });
  return desk;
}

/** What the exchanges screen shows. */
export const createDesk = ({ db }: { readonly db: Database }) => ({
  list(actor: Actor, { filter, before, limit }: Asked): { items: ExchangeItem[]; next: string | null } {
    const page = { agentId: seesAll(actor) ? null : actor.id, before, limit: limit + 1 };
    const found =
      filter === 'answered'
        ? listAnswered(db, page)
        : listInState(db, filter === 'waiting' ? 'waiting' : 'parked', page);
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? (items.at(-1)?.actId ?? null) : null };
  },

  /** A refused act with what was stated here and what the central has instead. */
  parked(actor: Actor, actId: string): ParkedAct {
    const { item, payload, existing } = getParked(db, actor, actId);
    const act = Act.safeParse(JSON.parse(payload)).data;
    const mine =
      act?.kind === 'registration.submitted' || act?.kind === 'person.listed'
        ? act.payload.person
        : findRecord(db, item.subjectId);
    return { item, mine: mine ?? null, existing, reasons: listReasons(db, item.actId) };
  },
});
