import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { checkRegistration } from '../../shared/domain/registration/check.ts';
import { RegistrationForm, type PieceMark } from '../../shared/domain/registration/form.ts';
import { addDays, type PlainDate } from '../../shared/kernel/plain-date.ts';

/**
 * The counter's own rules, applied again: what it sends must be what its form would accept. One day of grace, because a counter
 * on the other side of midnight is not wrong.
 */
export function isSoundRegistration(
  person: PersonRecord,
  pieces: readonly PieceMark[],
  today: PlainDate,
): boolean {
  const { scheme, identity, contacts, address, activity, own, rib, family } = person;
  const form = RegistrationForm.safeParse({
    scheme,
    identity,
    contacts,
    address,
    activity: activity ?? undefined,
    own: own ?? undefined,
    rib: rib ?? undefined,
    family,
    pieces,
  });
  return form.success && Object.keys(checkRegistration(form.data, addDays(today, 1))).length === 0;
}
