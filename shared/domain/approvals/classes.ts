import { EVENT_KINDS } from '../events/kinds.ts';

/**
 * Sorts of acts for which an administrator may want a second pair of eyes: what somebody decides about a person's file or card. A
 * paper that was handed over, a file of care that was taken in or an envelope that left are facts: holding back their news would
 * hide where things are.
 */
export const APPROVAL_CLASSES = [
  'registration.submitted',
  ...EVENT_KINDS,
  'card.replaced',
  'card.revoked',
  'people.merged',
] as const;
export type ApprovalClass = (typeof APPROVAL_CLASSES)[number];

/** The sort of an act, an event by what happened; undefined for acts that nobody may hold back. */
export function findApprovalClass(kind: string, event?: string): ApprovalClass | undefined {
  const name = kind === 'event.declared' ? event : kind;
  return APPROVAL_CLASSES.find((known) => known === name);
}
