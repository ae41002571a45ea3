import type { PersonRecord } from '../../shared/domain/people/record.ts';
import { checkRegistration } from '../../shared/domain/registration/check.ts';
import { RegistrationForm, type PieceMark } from '../../shared/domain/registration/form.ts';
import { ReasonView, type Decision } from '../../shared/domain/rules/index.ts';
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

/** The same grace, for rules that begin or end on a day: the counter may stand on either side of the central's midnight. */
const GRACE_DAYS = [-1, 0, 1];

/** A mobile branch works for days without network: what it stated is judged by its own day, not older than this. */
const OFFLINE_DAYS_MAX = 45;

/** Why the day's rules refuse; empty when they do not on one of the days that it may have been, `statedOn` among them. */
export function refusingReasons(
  decideOn: (day: PlainDate) => Decision | undefined,
  today: PlainDate,
  statedOn: PlainDate,
): readonly ReasonView[] {
  const isRecent = statedOn <= today && statedOn >= addDays(today, -OFFLINE_DAYS_MAX);
  const days = [...GRACE_DAYS.map((count) => addDays(today, count)), ...(isRecent ? [statedOn] : [])];
  const refusals = days.map((day) => {
    const decision = decideOn(day);
    return decision?.outcome === 'refused' ? decision.reasons : [];
  });
  if (refusals.some((reasons) => reasons.length === 0)) return [];
  const [, ofToday = []] = refusals;
  return ofToday.filter(({ effect }) => effect === 'refuses').map((reason) => ReasonView.parse(reason));
}
