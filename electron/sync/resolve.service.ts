import { Failure } from '../../shared/kernel/errors.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { Act, type ActOf } from '../../shared/protocol/acts.ts';
import type { Database, Tx } from '../db/database.ts';
import type { Actor } from '../ipc/session.ts';
import { record } from '../modules/journal/index.ts';
import { findRecord, putRecord } from '../modules/people/index.ts';
import { instant, type Clock } from '../platform/clock.ts';
import type { Chance } from '../platform/ids.ts';
import { applyRecord } from './apply.ts';
import { moveAttachments } from './attachments.repo.ts';
import { forgetLocal } from './forget-local.ts';
import {
  abandon,
  listAnswersOf,
  listHeldActs,
  listUnsent,
  moveActs,
  moveBase,
  moveResult,
  replaceAct,
  type Decision,
} from './decisions.repo.ts';
import { getParked } from './desk.service.ts';
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
}
/** Acts that change a file which the central had already. */
const changesFile = ({ kind }: Act): boolean => kind === 'event.declared' || kind === 'photo.added';

type Registration = ActOf<'registration.submitted'>;
type Resolution = {
  readonly actId: string;
  readonly decision: Decision['decision'];
  readonly reason: string;
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
    for (const answer of listAnswersOf(tx, act.id)) abandon(tx, answer, decision);
    abandon(tx, act.id, decision);
    if (changesFile(act) && desk.existing?.id === act.subjectId) withoutAct(tx, act, desk.existing);
    if (madePerson(act)) forgetLocal(tx, act.subjectId);
  };

  /** The file as the central has it, with what else waits here: what was refused is not said any more. */
  const withoutAct = (tx: Tx, act: Act, known: PersonRecord) => {
    putRecord(tx, { ...replay(known, listUnsent(tx, act.subjectId, act.id)), version: known.version });
    moveBase(tx, act.subjectId, act.baseVersion, known.version);
  };

  /** The act again, on the file as the central has it now. */
  const onNewBase = (tx: Tx, act: Act, known: PersonRecord): Act => {
    const state = stateAfter(known, act);
    if (!state) throw new Failure({ code: 'events.not_here' });
    const after = replay(state, listUnsent(tx, act.subjectId, act.id));
    putRecord(tx, { ...after, version: known.version });
    moveBase(tx, act.subjectId, act.baseVersion, known.version);
    return { ...act, baseVersion: known.version };
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

  const resend = (tx: Tx, resolved: Case) => {
    const { desk, act, decision } = resolved;
    const { refusal } = desk.item;
    const lost = act.kind === 'registration.submitted' && refusal !== null && isNumberLost(refusal);
    const renumbered = lost ? withNewNumber(tx, resolved, act) : act;
    const stated =
      changesFile(act) && desk.existing?.id === act.subjectId
        ? onNewBase(tx, act, desk.existing)
        : renumbered;
    const again: Act = { ...stated, id: chance.id() as Act['id'] };
    replaceAct(tx, act.id, again, decision);
    moveAttachments(tx, act.id, again.id);
    moveResult(tx, act.id, again.id);
  };

  const apply = { use_existing: useExisting, abandon: giveUp, resend };

  return {
    resolve(actor: Actor, { actId, decision, reason }: Resolution): null {
      db.write((tx) => {
        const desk = getParked(tx, actor, actId);
        const act = Act.parse(JSON.parse(desk.payload));
        const decided = { decision, reason: reason.trim(), at: instant(clock), by: actor.number };
        apply[decision](tx, { desk, act, decision: decided });
        const detail = `${decision} ${act.kind} ${desk.item.refusal ?? ''} ${actId}`;
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
