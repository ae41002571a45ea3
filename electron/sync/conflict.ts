import { rebase, touchesOf, unitOf } from '../../shared/domain/merge/index.ts';
import { changesBetween, type EventForm } from '../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import type { Act, ActOf } from '../../shared/protocol/acts.ts';
import { stateAfter } from './replay.ts';

/** Events that say values: each of them may be one's own or the other's. Any other event is said again whole, or not at all. */
const SAYS_VALUES: ReadonlySet<EventForm['kind']> = new Set([
  'identity-change',
  'dependant-change',
  'address-change',
  'contact-change',
  'bank-change',
  'mutuelle-change',
  'employer-change',
]);

/** The units that this act and the others both changed, and otherwise. */
export function choicesOf(act: Act, base: PersonRecord, existing: PersonRecord): string[] {
  if (act.kind !== 'event.declared' || !SAYS_VALUES.has(act.payload.event.kind)) return [];
  const mine = stateAfter(base, act);
  if (!mine) return [];
  const theirs = touchesOf(base, existing);
  const units = new Set(changesBetween(base, mine).map(({ path }) => unitOf(path)));
  return [...units].filter((unit) => theirs.get(unit) === 'change');
}

/** The act as a person decided it: on the file as it is now, with their value for each unit in `theirs`. */
export function decided(
  act: ActOf<'event.declared'>,
  seen: PersonRecord,
  current: PersonRecord,
  theirs: readonly string[],
): ActOf<'event.declared'> {
  const keeps = new Set(theirs);
  const event = rebase(act.payload.event, { seen, current, keeps: (unit) => keeps.has(unit) });
  return { ...act, payload: { ...act.payload, event } };
}
