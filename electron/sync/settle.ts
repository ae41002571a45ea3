import type { Topic } from '../../shared/contract/define.ts';
import type { Act, ActAnswer, ActOf, RefusalCode } from '../../shared/protocol/acts.ts';
import type { Tx } from '../db/database.ts';
import { findRecord, putRecord } from '../modules/people/index.ts';
import { instant, type Clock } from '../platform/clock.ts';
import type { Chance } from '../platform/ids.ts';
import { applyRecord } from './apply.ts';
import { forgetLocal } from './forget-local.ts';
import { moveActs, moveBase } from './decisions.repo.ts';
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
/** Acts that change no file: there is no version to follow. */
const FILELESS: ReadonlySet<Act['kind']> = new Set([
  'number.given_up',
  'request.taken',
  'request.answered',
  'non_registration.attested',
  'refusal.issued',
  'papers.requested',
]);
const changesNoFile = ({ kind }: Act): boolean => FILELESS.has(kind);

/** Writes what the central answered about one act. An answer that comes again changes nothing. */
export function settle(tx: Tx, ports: Ports, act: Act, answer: ActAnswer): readonly Topic[] {
  const changed = answer.outcome === 'accepted' ? accept(tx, act, answer) : refuse(tx, ports, act, answer);
  if (!changed) return [];
  if (act.kind.startsWith('request.')) return ['sync', 'requests'];
  if (act.kind === 'event.declared') return [...TOPICS, 'rights'];
  if (act.kind.startsWith('card.')) return [...TOPICS, 'cards', 'batches'];
  return act.kind === 'person.listed' ? [...TOPICS, 'imports'] : TOPICS;
}

function accept(tx: Tx, act: Act, { at, version }: Accepted): boolean {
  if (!markAccepted(tx, act.id, at)) return false;
  if (changesNoFile(act)) return true;
  const here = findRecord(tx, act.subjectId);
  if (here?.id !== act.subjectId) return true;
  const numberState = act.kind === 'registration.submitted' ? 'confirmed' : here.numberState;
  if (here.numberState !== numberState || here.version < version)
    putRecord(tx, { ...here, numberState, version: Math.max(here.version, version) });
  // What waits behind it was stated on top of it, and has not left yet: this answer is the version that it knows.
  if (version === (act.baseVersion ?? 0) + 1) moveBase(tx, act.subjectId, act.baseVersion ?? 0, version);
  return true;
}

function refuse(tx: Tx, ports: Ports, act: Act, refusal: Refused): boolean {
  if (!park(tx, act.id, refusal)) return false;
  // Nobody at the desk could decide anything about it.
  if (act.kind === 'number.given_up' || act.kind === 'request.taken') abandonAct(tx, act.id);
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
