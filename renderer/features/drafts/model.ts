import { arabicFullName, latinFullName } from '../../../shared/domain/identity/names.ts';
import type { CareDraftSummary } from '../../../shared/domain/care/index.ts';
import type { DraftSummary } from '../../../shared/domain/registration/views.ts';
import type { Language, MessageKey } from '../../../shared/i18n/index.ts';
import type { DraftId, PersonId } from '../../../shared/kernel/ids.ts';

/** A form that was begun and not finished, of any kind, with the way back to it. */
export interface KeptForm {
  readonly id: string;
  /** The name typed so far, or that of the file; maybe empty. */
  readonly title: string;
  /** What it declares; undefined for a registration. */
  readonly kind: MessageKey | undefined;
  readonly savedAt: string;
  readonly path: string;
  readonly of:
    { readonly what: 'draft'; readonly id: DraftId } | { readonly what: 'deposit'; readonly id: PersonId };
}

/** All that this agent began, the last touched first. */
export function keptForms(
  drafts: readonly DraftSummary[],
  deposits: readonly CareDraftSummary[],
  language: Language,
): readonly KeptForm[] {
  const fullName = language === 'ar' ? arabicFullName : latinFullName;
  return [
    ...drafts.map(({ id, title, savedAt, event }): KeptForm => {
      const kind = event === null ? undefined : (`events.kind.${event.kind}` as const);
      return { id, title, kind, savedAt, path: draftPath({ id, event }), of: { what: 'draft', id } };
    }),
    ...deposits.map(({ personId, names, savedAt }): KeptForm => {
      const of = { what: 'deposit', id: personId } as const;
      const path = `/deposer/${personId}`;
      return { id: `deposit ${personId}`, title: fullName(names), kind: 'care.title', savedAt, path, of };
    }),
  ].toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
}

/** A draft of the list, or one just put away that can still be brought back. */
export interface Shown {
  readonly draft: KeptForm;
  readonly isDiscarded: boolean;
}

/** The drafts with those just put away at the places where they were, until the screen closes. */
export function withDiscarded(drafts: readonly KeptForm[], discarded: readonly KeptForm[]): readonly Shown[] {
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
