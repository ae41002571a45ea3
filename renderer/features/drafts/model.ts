import type { DraftSummary } from '../../../shared/domain/registration/views.ts';

/** A draft of the list, or one just put away that can still be brought back. */
export interface Shown {
  readonly draft: DraftSummary;
  readonly isDiscarded: boolean;
}

/** The drafts with those just put away at the places where they were, until the screen closes. */
export function withDiscarded(
  drafts: readonly DraftSummary[],
  discarded: readonly DraftSummary[],
): readonly Shown[] {
  const open = new Set(drafts.map(({ id }) => id));
  const away = discarded.filter(({ id }) => !open.has(id));
  return [
    ...drafts.map((draft) => ({ draft, isDiscarded: false })),
    ...away.map((draft) => ({ draft, isDiscarded: true })),
  ].toSorted((a, b) => b.draft.savedAt.localeCompare(a.draft.savedAt));
}

/** Where a draft is taken up again: the registration, or the event that it declares. */
export const draftPath = ({ id, event }: Pick<DraftSummary, 'id' | 'event'>): string =>
  event === null ? `/immatriculation/${id}` : `/evenement/${id}`;
