import { applyEvent, type Declaration, type EventForm } from '../events/index.ts';
import type { PersonRecord } from '../people/record.ts';
import { clashOf, type Author, type Clash } from './clash.ts';
import { rebase } from './rebase.ts';
import { meetingUnits, touchesOf } from './touches.ts';

/** One version of a file that came after the one that an act was stated on. */
export interface Step {
  readonly before: PersonRecord;
  readonly after: PersonRecord;
  readonly by: Author | null;
}

/** An event stated on a file that has moved since. */
export interface Stated {
  /** The file as the counter saw it. */
  readonly seen: PersonRecord;
  readonly form: EventForm;
  readonly declared: Declaration;
}

/** What of mine meets what others did meanwhile: once for each thing, by the last who touched it. */
export function clashesOf(mine: PersonRecord, seen: PersonRecord, theirs: readonly Step[]): readonly Clash[] {
  const touched = touchesOf(seen, mine);
  const clashes = new Map<string, Clash>();
  for (const { before, after, by } of theirs)
    for (const path of meetingUnits(touched, touchesOf(before, after)))
      clashes.set(path, { path, what: clashOf(path), by });
  return [...clashes.values()];
}

export type Merged =
  | { readonly outcome: 'merged'; readonly form: EventForm }
  | { readonly outcome: 'conflict'; readonly clashes: readonly Clash[] };

/**
 * An event on a file that moved: what touches nothing that others touched is said again on the file as it is now; what does is a
 * person's to decide. Two acts that do not touch give the same file in either order.
 */
export function mergeEvent(
  { seen, form, declared }: Stated,
  current: PersonRecord,
  theirs: readonly Step[],
): Merged {
  const clashes = clashesOf(applyEvent(seen, form, declared), seen, theirs);
  return clashes.length > 0
    ? { outcome: 'conflict', clashes }
    : { outcome: 'merged', form: rebase(form, { seen, current, keeps: () => false }) };
}
