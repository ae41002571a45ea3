import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { FileEntry } from '../../../shared/domain/events/index.ts';
import type { PersonFile, StoryEntry } from '../../../shared/domain/people/views.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { dayOf } from '../../lib/i18n/formats.ts';
import { ageOn, type PlainDate } from '../../../shared/kernel/plain-date.ts';

const STORY_KEYS: Readonly<Record<string, MessageKey>> = {
  'registration.submitted': 'people.story.registered',
  'number.given_up': 'people.story.numberGivenUp',
  'attestation.issued': 'people.story.attestation',
  'refusal.issued': 'people.story.refusal',
  'papers.requested': 'people.story.papersRequested',
  'card.issued': 'people.story.card',
  'card.replaced': 'people.story.cardAgain',
  'card.spoiled': 'people.story.cardSpoiled',
  'card.handed': 'people.story.cardHanded',
  'card.revoked': 'people.story.cardRevoked',
  'photo.added': 'people.story.photo',
  'people.merged': 'people.story.merged',
  'event.declared': 'people.story.event',
  'request.answered': 'people.story.request',
  'person.listed': 'people.story.listed',
  'access.issued': 'people.story.access',
  'care_file.deposited': 'people.story.careDeposited',
  'care_file.moved': 'people.story.careMoved',
};
/** What a line of the story says. */
export function storyKey({ kind, of }: Pick<StoryEntry, 'kind' | 'of'>): MessageKey {
  if (kind === 'attestation.issued' && (of === 'rights' || of === 'achamil')) return `people.story.${of}`;
  return STORY_KEYS[kind] ?? 'people.story.other';
}

/** The paper that an act made. */
const PAPERS: Readonly<Record<string, PaperKind>> = {
  'registration.submitted': 'receipt',
  'event.declared': 'receipt',
  'attestation.issued': 'attestation',
  'refusal.issued': 'refusal',
  'papers.requested': 'missing-papers',
  'care_file.deposited': 'care-receipt',
  'card.issued': 'card',
  'card.replaced': 'card',
  'card.spoiled': 'card',
};

/** Where a line of the story leads: the paper it made, or the exchange that waits for a decision. */
export function storyPath({ kind, actId, state, of }: StoryEntry): string | undefined {
  if (state === 'parked') return `/echanges/${actId}`;
  const paper = of === 'rights' || of === 'achamil' ? of : PAPERS[kind];
  return state === 'abandoned' || paper === undefined ? undefined : `/papiers/${paper}/${actId}`;
}

/** One line of what happened: an act done here, an event of the file, or both when the event was declared here. */
export interface StoryLine {
  readonly id: string;
  /** The day on which it was done or declared. */
  readonly day: string;
  readonly act?: StoryEntry;
  readonly event?: FileEntry;
}

/** The acts done here and the events of the file as one story, the newest first; an event declared here is one line. */
export function storyOf({ story: acts, record }: Pick<PersonFile, 'story' | 'record'>): readonly StoryLine[] {
  const events = record.story ?? [];
  const here = acts.map((act): StoryLine => {
    const event = events.find(({ actId }) => actId === act.actId);
    return { id: act.actId, day: dayOf(act.at), act, ...(event ? { event } : {}) };
  });
  const known = new Set(here.map(({ id }) => id));
  const elsewhere = events
    .filter(({ actId }) => !known.has(actId))
    .toReversed()
    .map((event): StoryLine => ({ id: event.actId, day: event.declaredOn, event }));
  return [...here, ...elsewhere].toSorted((a, b) => b.day.localeCompare(a.day));
}

/** Completed years on a day; of a person known by year only, the years by then at most. */
export const ageText = (birth: string, today: string): number => ageOn(birth, today as PlainDate);
