import {
  DELAY_DAYS_MAX,
  REMINDER_KINDS,
  type DelayView,
  type Reminder,
  type ReminderDelay,
  type ReminderKind,
} from '../../../shared/domain/reminders/index.ts';

/** The step that an address asks for; all of them without one. */
export const kindIn = (asked: string | undefined): ReminderKind | null =>
  REMINDER_KINDS.find((kind) => kind === asked) ?? null;

/** Where the work on a file that sleeps is done: its envelope, the files that wait for one, or the person's own file. */
export function placeToAct({ kind, envelopeId, insuredId }: Reminder): string {
  if (envelopeId !== null) return `/enveloppes/${envelopeId}`;
  return kind === 'to-envelope' ? '/enveloppes/dossiers' : `/personnes/${insuredId}`;
}

/** Days as typed, by step. */
export type TypedDelays = Readonly<Partial<Record<ReminderKind, number | undefined>>>;

export const typedOf = (delays: readonly DelayView[]): TypedDelays =>
  Object.fromEntries(delays.map(({ kind, days }) => [kind, days ?? undefined]));

export const isSound = (days: number | undefined): days is number =>
  days !== undefined && days >= 1 && days <= DELAY_DAYS_MAX;

/** What was typed, to be kept; undefined while something cannot be. A step that never had any days may stay so. */
export function delaysTyped(typed: TypedDelays, delays: readonly DelayView[]): ReminderDelay[] | undefined {
  const wanted = delays.flatMap(({ kind, days }) => {
    const found = typed[kind];
    return found === undefined && days === null ? [] : [{ kind, days: found }];
  });
  const sound = wanted.flatMap(({ kind, days }) => (isSound(days) ? [{ kind, days }] : []));
  return sound.length === wanted.length ? sound : undefined;
}
