import { isDeepStrictEqual } from 'node:util';
import { Failure } from '../../shared/kernel/errors.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { Act, type ActOf } from '../../shared/protocol/acts.ts';
import type { Database, Read, Tx } from '../db/database.ts';
import type { Actor } from '../ipc/session.ts';
import { record } from '../modules/journal/index.ts';
import { findRecord, putRecord } from '../modules/people/index.ts';
import { moveDraft } from '../modules/registration/index.ts';
import { instant, type Clock } from '../platform/clock.ts';
import type { Chance } from '../platform/ids.ts';
import { findBase, moveBase } from './approvals.repo.ts';
import { applyRecord } from './apply.ts';
import { moveAttachments } from './attachments.repo.ts';
import { decided } from './conflict.ts';
import { findConflict } from './conflict.repo.ts';
import { forgetLocal } from './forget-local.ts';
import {
  abandon,
  listAnswersOf,
  listFollowing,
  listHeldActs,
  listUnsent,
  moveActs,
  moveResult,
  replaceAct,
  type Decision,
} from './decisions.repo.ts';
import { getDecidable } from './desk.service.ts';
import type { ActOnDesk } from './desk.repo.ts';
import { replay, stateAfter } from './replay.ts';
import { takeNumber } from './numbers.repo.ts';
import { giveUpNumber, isNumberLost } from './settle.ts';

interface Ports {
  readonly db: Database;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Called when something may leave again. */
  readonly onResolved: () => void;
}
interface Case {
  readonly desk: ActOnDesk;
  readonly act: Act;
  readonly decision: Decision;
  /** The units of which the central's value holds. */
  readonly theirs: readonly string[];
}
/** Acts that change a file which the central had already. */
const changesFile = ({ kind }: Act): boolean => kind === 'event.declared' || kind === 'photo.added';

type Registration = ActOf<'registration.submitted'>;
type Resolution = {
  readonly actId: string;
  readonly decision: Decision['decision'];
  readonly reason: string;
  readonly theirs?: readonly string[] | undefined;
};

/** Papers that bear the registration number. */
const BEARING_NUMBER: ReadonlySet<string> = new Set([
  'attestation.issued',
  'card.issued',
  'card.replaced',
  'card.spoiled',
  'access.issued',
]);

/** Acts without which there would be no record of the person. */
const madePerson = ({ kind }: Act): boolean => kind === 'registration.submitted' || kind === 'person.listed';

/**
 * The file without the refused act: as the central has it, or, when the refusal came from here, as it was before, with what the
 * central has confirmed of it since.
 */
function fileWithout(db: Read, { existing, item }: ActOnDesk): PersonRecord | undefined {
  if (existing?.id !== item.subjectId) return undefined;
  const here = item.refusal === 'not_approved' ? findRecord(db, existing.id) : undefined;
  return here ? { ...existing, version: here.version, numberState: here.numberState } : existing;
}
/** What waits besides the act that is not in that file yet. */
const unsentAfter = (db: Read, { item }: ActOnDesk): readonly string[] =>
  item.refusal === 'not_approved'
    ? listFollowing(db, item.subjectId, item.actId)
    : listUnsent(db, item.subjectId, item.actId);

/** Writes the file anew from one state and what follows; whatever may still be taken out of it is then taken out of that one. */
function rewrite(tx: Tx, base: PersonRecord, following: readonly string[]): void {
  putRecord(tx, { ...moveBases(tx, base, following), version: base.version });
}
const moveBases = (tx: Tx, base: PersonRecord, following: readonly string[]): PersonRecord =>
  replay(base, following, (act, state) => {
    moveBase(tx, act.id, state);
  });
/** What was done about somebody since is taken out, if it ever is, of the registration as it is stated now. */
function moveBasesOfRegistered(tx: Tx, { id, subjectId, payload: { person } }: Registration): void {
  const following = listFollowing(tx, subjectId, id);
  moveBases(
    tx,
    person,
    following.filter((text) => Act.safeParse(JSON.parse(text)).success),
  );
}

/** What a person decides about a refused act. Whatever the decision, what was typed stays in the act's row. */
export function createResolve({ db, clock, chance, onResolved }: Ports) {
  const abandonHeld = (tx: Tx, { act, decision }: Case) => {
    for (const { actId } of listHeldActs(tx, act.subjectId, act.id)) abandon(tx, actId, decision);
  };

  /** The central's record takes the place of ours; the papers given out under the other number are filed under it. */
  const useExisting = (tx: Tx, resolved: Case) => {
    const { desk, act, decision } = resolved;
    if (!desk.existing || !madePerson(act)) throw new Failure({ code: 'input.invalid' });
    abandonHeld(tx, resolved);
    abandon(tx, act.id, decision);
    forgetLocal(tx, act.subjectId);
    applyRecord(tx, desk.existing);
    moveActs(tx, act.subjectId, desk.existing.id);
  };

  /** Only this act ends; for a registration, the whole visit, and its number is given up. */
  const giveUp = (tx: Tx, resolved: Case) => {
    const { desk, act, decision } = resolved;
    if (decision.reason === '')
      throw new Failure({ code: 'input.invalid', fields: { reason: 'field.required' } });
    if (act.kind === 'registration.submitted') {
      abandonHeld(tx, resolved);
      if (desk.item.refusal === null || !isNumberLost(desk.item.refusal))
        giveUpNumber(tx, { clock, chance }, act, 'abandoned');
    }
    const known = fileWithout(tx, desk);
    const following = unsentAfter(tx, desk);
    for (const answer of listAnswersOf(tx, act.id)) abandon(tx, answer, decision);
    abandon(tx, act.id, decision);
    if (known && changesFile(act)) rewrite(tx, known, following);
    if (madePerson(act)) forgetLocal(tx, act.subjectId);
  };

  /** The act on the file as it is now without it. */
  const onNewBase = (tx: Tx, { desk }: Case, act: Act, known: PersonRecord): Act => {
    const state = stateAfter(known, act);
    if (!state) throw new Failure({ code: 'events.not_here' });
    rewrite(tx, { ...state, version: known.version }, unsentAfter(tx, desk));
    return { ...act, subjectId: known.id, baseVersion: known.version };
  };

  /** An event that touched what changed meanwhile: what it only repeated, or gives way in, does not undo that. */
  const asDecided = (tx: Tx, { desk: { existing }, theirs }: Case, act: Act): Act => {
    const { base } = findConflict(tx, act.id);
    return base && existing && act.kind === 'event.declared' ? decided(act, base, existing, theirs) : act;
  };

  /** A registration whose number is lost takes another one; papers that carry the lost number do not leave. */
  const withNewNumber = (tx: Tx, resolved: Case, act: Registration): Registration => {
    const registrationNumber = takeNumber(tx, instant(clock));
    if (registrationNumber === undefined) throw new Failure({ code: 'registration.no_number_left' });
    for (const { actId, kind } of listHeldActs(tx, act.subjectId, act.id))
      if (BEARING_NUMBER.has(kind)) abandon(tx, actId, resolved.decision);
    const renumber = (person: PersonRecord): PersonRecord => ({
      ...person,
      registrationNumber,
      numberState: 'reserved',
    });
    const here = findRecord(tx, act.subjectId);
    if (here?.id === act.subjectId) putRecord(tx, renumber(here));
    return { ...act, payload: { ...act.payload, person: renumber(act.payload.person) } };
  };

  /** The same content, or what was corrected in it, as a new act in the place of the old one. */
  const again = (tx: Tx, resolved: Case, restate: (act: Act) => Act): Act => {
    const { desk, act, decision } = resolved;
    const { refusal } = desk.item;
    const lost = act.kind === 'registration.submitted' && refusal !== null && isNumberLost(refusal);
    const said = restate(lost ? withNewNumber(tx, resolved, act) : act);
    const known = fileWithout(tx, desk);
    const stated = known && changesFile(said) ? onNewBase(tx, resolved, said, known) : said;
    const { approval, ...unseen } = stated;
    const isSeen = approval !== undefined && isDeepStrictEqual(stated.payload, act.payload);
    const next: Act = { ...unseen, ...(isSeen ? { approval } : {}), id: chance.id() as Act['id'] };
    replaceAct(tx, act.id, next, { ...decision, base: known ?? findBase(tx, act.id) });
    moveAttachments(tx, act.id, next.id);
    moveResult(tx, act.id, next.id);
    moveDraft(tx, act.id, next.id);
    if (next.kind === 'registration.submitted') moveBasesOfRegistered(tx, next);
    return next;
  };
  const resend = (tx: Tx, resolved: Case) => void again(tx, resolved, (act) => asDecided(tx, resolved, act));

  /** An act that does not read any more, nor anybody at the central: it can only be given up, with what stands on it. */
  const giveUpUnread = (tx: Tx, { item }: ActOnDesk, decision: Decision) => {
    if (decision.decision !== 'abandon') throw new Failure({ code: 'input.invalid' });
    if (decision.reason === '')
      throw new Failure({ code: 'input.invalid', fields: { reason: 'field.required' } });
    for (const { actId } of listHeldActs(tx, item.subjectId, item.actId)) abandon(tx, actId, decision);
    abandon(tx, item.actId, decision);
    forgetLocal(tx, item.subjectId);
  };

  const apply = { use_existing: useExisting, abandon: giveUp, resend };

  return {
    /**
     * Puts a corrected act in the place of a refused one, in the transaction of its draft: same person, same reference. `restate` is
     * given the act as it would be sent again.
     */
    correct(tx: Tx, actor: Actor, actId: string, restate: (act: Act) => Act): Act {
      const desk = getDecidable(tx, actor, actId);
      const act = Act.parse(JSON.parse(desk.payload));
      const decision: Decision = { decision: 'resend', reason: '', at: instant(clock), by: actor.number };
      const next = again(tx, { desk, act, decision, theirs: [] }, restate);
      if (next.kind === 'registration.submitted')
        putRecord(tx, replay(next.payload.person, listUnsent(tx, act.subjectId, next.id)));
      record(tx, clock, {
        agentNumber: actor.number,
        action: 'act.corrected',
        subjectId: desk.item.subjectId,
        detail: `${act.kind} ${desk.item.refusal ?? ''} ${actId}`,
      });
      return next;
    },

    resolve(actor: Actor, { actId, decision, reason, theirs = [] }: Resolution): null {
      db.write((tx) => {
        const desk = getDecidable(tx, actor, actId);
        const act = Act.safeParse(JSON.parse(desk.payload)).data;
        const said = { decision, reason: reason.trim(), at: instant(clock), by: actor.number };
        if (act) apply[decision](tx, { desk, act, decision: said, theirs });
        else giveUpUnread(tx, desk, said);
        const detail = `${decision} ${desk.item.kind} ${desk.item.refusal ?? ''} ${actId}`;
        record(tx, clock, {
          agentNumber: actor.number,
          action: 'act.resolved',
          subjectId: desk.item.subjectId,
          detail,
        });
      });
      onResolved();
      return null;
    },
  };
}
