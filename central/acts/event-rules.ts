import { bringsMember, parseEvent, whyNotHere, type EventForm } from '../../shared/domain/events/index.ts';
import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { addDays, type PlainDate } from '../../shared/kernel/plain-date.ts';
import type { ActOf } from '../../shared/protocol/acts.ts';

/**
 * The counter's own rules, applied again: an event that its form would accept on this file. One day of grace, because a counter on
 * the other side of midnight is not wrong. Undefined when it is not sound.
 */
export function readSoundEvent(
  known: PersonRecord,
  { event, declaredOn, newMemberId }: ActOf<'event.declared'>['payload'],
  today: PlainDate,
): EventForm | undefined {
  const tomorrow = addDays(today, 1);
  if (declaredOn > tomorrow || whyNotHere(known, event.kind) !== undefined) return undefined;
  const isNew =
    newMemberId !== null && known.family.every(({ id }) => id !== newMemberId) && newMemberId !== known.id;
  if (bringsMember(event.kind) ? !isNew : newMemberId !== null) return undefined;
  return parseEvent(known, event, tomorrow).form;
}
