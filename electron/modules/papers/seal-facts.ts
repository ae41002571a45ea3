import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { PaperNumber, PaperPerson, PaperRights } from '../../../shared/domain/papers/index.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';

/** What a seal states of a paper. */
export interface SealFacts {
  readonly paper: PaperKind;
  readonly reference: string;
  readonly issuedOn: PlainDate;
  /** Null on a paper about nobody: the report of a day, the slip of an envelope. */
  readonly person: (PaperPerson & { readonly nationality: string }) | null;
  /** Null on a paper for somebody who has none. */
  readonly number: PaperNumber | null;
  /** Code of the scheme; empty where there is none, null on a paper that concerns no scheme. */
  readonly scheme: string | null;
  /** What an attestation of rights attests of the insured person, so that a reader need not trust the ink. */
  readonly rights?: Pick<PaperRights, 'state' | 'day'>;
  /** On the report of a day: the last link of the journal's chain. */
  readonly journal?: { readonly head: string; readonly entries: number };
  /** The body that manages the scheme (docs/decisions/0022). */
  readonly issuer: string;
}
