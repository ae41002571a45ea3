import type { EventDecision, EventForm } from '../../../shared/domain/events/index.ts';
import type { ManagingBody, PaperDependant, ReceiptData } from '../../../shared/domain/papers/index.ts';
import type { KnownDependant } from '../../../shared/domain/family/index.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { PieceRule } from '../../../shared/domain/registration/pieces.ts';

export interface Text {
  readonly fr: string;
  readonly ar: string;
}
/** What papers say beyond the record: names of codes, the branch, the legal delay. */
export interface PaperContext {
  readonly branch: Text & { readonly code: string };
  /** A branch by its code. */
  readonly office: (code: string) => Text;
  readonly scheme: (code: string) => Text;
  readonly category: (code: string) => Text;
  readonly mutuelle: (code: string) => Text;
  /** Who manages a scheme on that day. */
  readonly body: (scheme: string) => ManagingBody;
  /** What a receipt is for, in words. */
  readonly act: (act: ReceiptData['act']) => Text;
  readonly pieces: readonly PieceRule[];
  /** The papers of care files, by their codes. */
  readonly carePieces: readonly (Text & { readonly code: string })[];
  /** An address in words: its codes turned into names. */
  readonly address: (address: NonNullable<PersonRecord['address']>) => Text;
  /** What the rules of the day say of an event of this file. */
  readonly judge: (record: PersonRecord, event: EventForm) => EventDecision;
  readonly legalDelayDays: number;
}

/** Somebody of the family as papers name them. */
export const paperDependant = ({
  familyLatin,
  givenLatin,
  familyArabic,
  givenArabic,
  kind,
  sex,
  birth,
}: KnownDependant): PaperDependant => ({
  familyLatin,
  givenLatin,
  familyArabic,
  givenArabic,
  kind,
  sex,
  birth,
});
