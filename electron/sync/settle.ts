import type { Topic } from '../../shared/contract/define.ts';
import type { Act, ActAnswer, ActOf, RefusalCode } from '../../shared/protocol/acts.ts';
import { changesNoFile } from '../../shared/protocol/fileless.ts';
import type { Tx } from '../db/database.ts';
import { findRecord, putRecord, putStanding } from '../modules/people/index.ts';
import { instant, type Clock } from '../platform/clock.ts';
import type { Chance } from '../platform/ids.ts';
import { forgetBase } from './approvals.repo.ts';
import { applyRecord } from './apply.ts';
import { putConflict } from './conflict.repo.ts';
import { forgetLocal } from './forget-local.ts';
import { moveActs } from './decisions.repo.ts';
import { abandonAct, append, getActAgent, hasUnsent, markAccepted, park } from './outbox.repo.ts';

type Accepted = Extract<ActAnswer, { outcome: 'accepted' }>;
type Refused = Extract<ActAnswer, { outcome: 'refused' }>;
interface Ports {
  readonly clock: Clock;
  readonly chance: Chance;
}

/** Refusals after which the reserved number can no longer be this person's. */
const NUMBER_LOST: readonly RefusalCode[] = ['already_registered', 'number_taken', 'number_not_yours'];
export const isNumberLost = (code: RefusalCode): boolean => NUMBER_LOST.includes(code);

const TOPICS: readonly Topic[] = ['sync', 'people', 'papers', 'day'];
/** Acts after which the file is another one. */
const MOVES_FILE: ReadonlySet<Act['kind']> = new Set([
  'registration.submitted',
  'person.listed',
  'event.declared',
  'photo.added',
]);

/** Writes what the central answered about one act. An answer that comes again changes nothing. */
export function settle(tx: Tx, ports: Ports, act: Act, answer: ActAnswer): readonly Topic[] {
  const changed = answer.outcome === 'accepted' ? accept(tx, act, answer) : refuse(tx, ports, act, answer);
  if (!changed) return [];
  if (act.kind === 'registration.requested') return ['sync', 'pointRequests', 'day'];
  if (act.kind.startsWith('request.')) return ['sync', 'requests'];
  if (act.kind.startsWith('care_file.')) return [...TOPICS, 'care'];
  if (act.kind.startsWith('envelope.')) return ['sync', 'envelopes', 'care', 'day'];
  if (act.kind === 'event.declared') return [...TOPICS, 'rights'];
  if (act.kind.startsWith('card.')) return [...TOPICS, 'cards', 'batches'];
  return act.kind === 'person.listed' ? [...TOPICS, 'imports'] : TOPICS;
}

function accept(tx: Tx, act: Act, { at, version }: Accepted): boolean {
  if (!markAccepted(tx, act.id, at)) return false;
  if (act.approval) forgetBase(tx, act.id);
  if (changesNoFile(act)) return true;
  const here = findRecord(tx, act.subjectId);
  if (here?.id !== act.subjectId) return true;
  const numberState = act.kind === 'registration.submitted' ? 'confirmed' : here.numberState;
  // Only when nobody else came between is what stands here that version; else the feed brings it.
  const isOurs = MOVES_FILE.has(act.kind) && version === here.version + 1;
  if (here.numberState !== numberState || isOurs)
    putStanding(tx, { ...here, numberState, version: isOurs ? version : here.version });
  return true;
}

const NOBODYS_TO_DECIDE: ReadonlySet<Act['kind']> = new Set(['number.given_up', 'request.taken']);
/** What a supervisor wanted is true already: somebody else made these two one, in this order or in the other. */
const isMergedAlready = (act: Act, { code, existing }: Refused): boolean =>
  act.kind === 'people.merged' &&
  code === 'already_merged' &&
  (existing?.id === act.subjectId || existing?.id === act.payload.goneId);

function refuse(tx: Tx, ports: Ports, act: Act, refusal: Refused): boolean {
  if (!park(tx, act.id, refusal)) return false;
  putConflict(tx, act.id, refusal);
  // Nobody at the desk could decide anything about it.
  if (NOBODYS_TO_DECIDE.has(act.kind) || isMergedAlready(act, refusal)) abandonAct(tx, act.id);
  if (act.kind === 'person.listed') takeExisting(tx, act, refusal);
  if (act.kind !== 'registration.submitted' || !isNumberLost(refusal.code)) return true;
  const here = findRecord(tx, act.subjectId);
  if (here?.id === act.subjectId) putRecord(tx, { ...here, numberState: 'given_up' });
  if (refusal.code === 'already_registered') giveUpNumber(tx, ports, act, refusal.code);
  return true;
}

/**
 * Somebody of a list whom the central knew already: its record takes the place of what the list said, and nobody is asked,
 * unless more was done here about that person since. The act keeps what was refused and why.
 */
function takeExisting(tx: Tx, { id, subjectId }: Act, { existing }: Refused): void {
  if (!existing) return;
  abandonAct(tx, id);
  if (hasUnsent(tx, subjectId)) return;
  forgetLocal(tx, subjectId);
  applyRecord(tx, existing);
  moveActs(tx, subjectId, existing.id);
}

/** Tells the central that a reserved number will never be used, in the name of the agent who took it. */
export function giveUpNumber(
  tx: Tx,
  { clock, chance }: Ports,
  registration: ActOf<'registration.submitted'>,
  reason: string,
): void {
  const number = registration.payload.person.registrationNumber;
  if (number === null) return;
  const act: ActOf<'number.given_up'> = {
    ...registration,
    id: chance.id() as Act['id'],
    kind: 'number.given_up',
    baseVersion: null,
    doneAt: instant(clock),
    payload: { number, reason },
  };
  append(tx, act, { agentId: getActAgent(tx, registration.id), reference: null, doneOn: clock.today() });
}
