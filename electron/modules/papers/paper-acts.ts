import type { PaperKind } from '../../../shared/domain/documents/paper.ts';
import type { Act } from '../../../shared/protocol/acts.ts';

/** The paper that an act made and that can be drawn from it again; undefined where there is none. */
export function paperOf(act: Act): PaperKind | undefined {
  switch (act.kind) {
    case 'registration.submitted':
    case 'event.declared':
    case 'registration.requested':
      return 'receipt';
    case 'card.issued':
    case 'card.replaced':
    case 'card.spoiled':
      return 'card';
    case 'attestation.issued': {
      const of = act.payload.said?.of ?? 'registration';
      return of === 'registration' ? 'attestation' : of;
    }
    case 'non_registration.attested':
      return 'non-registration';
    case 'refusal.issued':
      return 'refusal';
    case 'papers.requested':
      return 'missing-papers';
    case 'day.closed':
      return 'day-report';
    case 'care_file.deposited':
      return 'care-receipt';
    case 'envelope.closed':
      return 'transmittal';
    default:
      return undefined;
  }
}
