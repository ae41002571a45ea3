import { Failure } from '../../shared/kernel/errors.ts';
import type { ExchangeItem, ParkedAct } from '../../shared/domain/sync/index.ts';
import { Act } from '../../shared/protocol/acts.ts';
import type { Database, Read } from '../db/database.ts';
import type { Actor } from '../ipc/session.ts';
import { record, recordLook } from '../modules/journal/index.ts';
import { findRecord } from '../modules/people/index.ts';
import { instant, type Clock } from '../platform/clock.ts';
import {
  findOnDesk,
  listAnswered,
  listByAgent,
  listInState,
  listReasons,
  type ActOnDesk,
  type Page,
} from './desk.repo.ts';
import { putHanding } from './handing.repo.ts';
import { choicesOf } from './conflict.ts';
import { findConflict } from './conflict.repo.ts';
import { stateAfter } from './replay.ts';

interface Asked {
  readonly filter: 'to_look_at' | 'handed' | 'waiting' | 'held' | 'answered';
  readonly text: string;
  readonly agentNumber: string | null;
  readonly before: string | null;
  readonly limit: number;
}
interface Handed {
  readonly actId: string;
  readonly note: string;
}

const seesAll = (actor: Actor): boolean => actor.role === 'supervisor';

/** A refused act that this person may look at. Another agent's act is as if it did not exist. */
export function getParked(db: Read, actor: Actor, actId: string): ActOnDesk {
  const desk = findOnDesk(db, actId);
  if (!desk || (desk.agentId !== actor.id && !seesAll(actor))) throw new Failure({ code: 'not_found' });
  if (desk.item.state !== 'parked' && desk.item.state !== 'handed')
    throw new Failure({ code: 'sync.not_parked' });
  return desk;
}

/** The same, to decide about it: what is with the supervisor is the supervisor's to decide. */
export function getDecidable(db: Read, actor: Actor, actId: string): ActOnDesk {
  const desk = getParked(db, actor, actId);
  if (desk.item.state === 'handed' && !seesAll(actor)) throw new Failure({ code: 'sync.handed' });
  return desk;
}

/** Acts whose form can be opened again; an event only on the file that the central refused it on. */
export const isCorrectable = ({ item, existing }: ActOnDesk): boolean =>
  item.kind === 'registration.submitted' ||
  (item.kind === 'event.declared' && existing?.id === item.subjectId);

/** What the exchanges screen shows. */
export function createDesk({ db, clock }: { readonly db: Database; readonly clock: Clock }) {
  const find = (actor: Actor, filter: Asked['filter'], page: Page): ExchangeItem[] => {
    switch (filter) {
      case 'to_look_at': {
        // What an agent handed over is the supervisor's to look at.
        const isHanded = seesAll(actor) ? null : false;
        return listInState(db, { state: 'parked', isHeld: false, isHanded }, page);
      }
      case 'handed':
        return listInState(db, { state: 'parked', isHeld: false, isHanded: true }, page);
      case 'waiting':
      case 'held':
        return listInState(db, { state: 'waiting', isHeld: filter === 'held', isHanded: null }, page);
      case 'answered':
        return listAnswered(db, page);
    }
  };

  const hand = (actor: Actor, to: 'supervisor' | 'agent', { actId, note }: Handed): null => {
    const said = note.trim();
    if (said === '') throw new Failure({ code: 'input.invalid', fields: { note: 'field.required' } });
    db.write((tx) => {
      const { item } = getParked(tx, actor, actId);
      if ((item.state === 'handed') !== (to === 'agent')) throw new Failure({ code: 'sync.handed' });
      putHanding(tx, actId, { to, at: instant(clock), by: actor.number, note: said });
      record(tx, clock, {
        agentNumber: actor.number,
        action: to === 'supervisor' ? 'act.handed' : 'act.handed_back',
        subjectId: item.subjectId,
        detail: `${item.kind} ${item.refusal ?? ''} ${actId}`,
      });
    });
    return null;
  };

  return {
    list(
      actor: Actor,
      { filter, text, agentNumber, before, limit }: Asked,
    ): { items: ExchangeItem[]; next: string | null } {
      const sought = text.trim();
      const found = find(actor, filter, {
        agentId: seesAll(actor) ? null : actor.id,
        agentNumber: seesAll(actor) ? agentNumber : null,
        text: sought === '' ? null : sought,
        before,
        limit: limit + 1,
      });
      const items = found.slice(0, limit);
      return { items, next: found.length > limit ? (items.at(-1)?.actId ?? null) : null };
    },

    byAgent: () => listByAgent(db),

    /** A refused act with what was stated here and what the central has instead. */
    parked(actor: Actor, actId: string, again?: boolean): ParkedAct {
      const desk = getParked(db, actor, actId);
      const { item, payload, existing } = desk;
      // Where the central has somebody else's file instead, that one is shown beside it.
      const shown = new Set([item.subjectId, existing?.id ?? item.subjectId]);
      db.write((tx) => {
        for (const subjectId of shown)
          recordLook(tx, clock, {
            agentNumber: actor.number,
            action: 'act.looked_at',
            subjectId,
            detail: `${item.kind} ${actId}`,
            again,
          });
      });
      const act = Act.safeParse(JSON.parse(payload)).data;
      const mine =
        act?.kind === 'registration.submitted' || act?.kind === 'person.listed'
          ? act.payload.person
          : findRecord(db, item.subjectId);
      const { base, clashes } = findConflict(db, item.actId);
      const stated = base && act?.kind === 'event.declared' ? stateAfter(base, act) : undefined;
      return {
        item,
        mine: stated ?? mine ?? null,
        existing,
        base,
        clashes,
        choices: base && existing && act ? choicesOf(act, base, existing) : [],
        reasons: listReasons(db, item.actId),
        canCorrect: act !== undefined && isCorrectable(desk),
      };
    },

    handToSupervisor: (actor: Actor, handed: Handed): null => hand(actor, 'supervisor', handed),
    handBack: (actor: Actor, handed: Handed): null => hand(actor, 'agent', handed),
  };
}
