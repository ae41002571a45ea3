import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { PaperNumber, PaperPerson, PaperRights } from '../../../shared/domain/papers/index.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';

/** What a seal states of a paper. */
export interface SealFacts {
  readonly paper: PaperKind;
  readonly reference: string;
  readonly issuedOn: PlainDate;
  readonly person: PaperPerson & { readonly nationality: string };
  /** Null on a paper for somebody who has none. */
  readonly number: PaperNumber | null;
  /** Code of the scheme; empty where there is none. */
  readonly scheme: string;
  /** What an attestation of rights attests of the insured person, so that a reader need not trust the ink. */
  readonly rights?: Pick<PaperRights, 'state' | 'day'>;
  /** The body that manages the scheme (docs/decisions/0022). */
  readonly issuer: string;
}
