import type { StoryEntry } from '../../../shared/domain/people/views.ts';
import type { MessageKey } from '../../../shared/i18n/index.ts';
import { ageOn, type PlainDate } from '../../../shared/kernel/plain-date.ts';

const STORY_KEYS: Readonly<Record<string, MessageKey>> = {
  'registration.submitted': 'people.story.registered',
  'number.given_up': 'people.story.numberGivenUp',
  'attestation.issued': 'people.story.attestation',
  'card.issued': 'people.story.card',
  'photo.added': 'people.story.photo',
  'request.answered': 'people.story.request',
  'person.listed': 'people.story.listed',
  'access.issued': 'people.story.access',
};
/** What a line of the story says. */
export const storyKey = (kind: string): MessageKey => STORY_KEYS[kind] ?? 'people.story.other';

/** Where a line of the story leads: the paper it made, or the exchange that waits for a decision. */
export function storyPath({ kind, actId, state }: StoryEntry): string | undefined {
  if (state === 'parked') return `/echanges/${actId}`;
  if (state === 'abandoned') return undefined;
  if (kind === 'registration.submitted') return `/papiers/receipt/${actId}`;
  if (kind === 'attestation.issued') return `/papiers/attestation/${actId}`;
  return kind === 'card.issued' ? `/papiers/card/${actId}` : undefined;
}

/** Completed years on a day; of a person known by year only, the years by then at most. */
export const ageText = (birth: string, today: string): number => ageOn(birth, today as PlainDate);
