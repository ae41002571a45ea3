import type { RegistrationForm } from '../../../shared/domain/registration/form.ts';
import { duplicateReasons, type Traits } from '../../../shared/domain/people/duplicates.ts';
import type { PersonRecord } from '../../../shared/domain/people/record.ts';
import type { DuplicateCandidate, PersonSummary } from '../../../shared/domain/people/views.ts';
import type { Read } from '../../db/database.ts';
import { findRecord, listByBirth, listByDocument, listByMobile, listByRib } from '../people/index.ts';

const CANDIDATES_MAX = 2000;
const SHOWN_MAX = 20;

/** What is known so far of the person to register; anything may be missing while it is being typed. */
export type PartialTraits = Partial<Traits> &
  Pick<Traits, 'familyLatin' | 'givenLatin' | 'familyArabic' | 'givenArabic' | 'birth'>;

export const traitsOf = (form: RegistrationForm): Traits => ({
  ...form.identity,
  document: form.identity.document.number,
  rib: form.rib,
  mobile: form.contacts.mobile,
});

const traitsOfSummary = (summary: PersonSummary, record: PersonRecord): Traits => ({
  ...summary,
  document: summary.documentNumber ?? undefined,
  rib: summary.insured ? null : record.rib,
  mobile: summary.insured ? undefined : record.contacts.mobile,
});

/** People here who may be this one, strongest reason first. The same file is listed once for each person in it. */
export function listDuplicates(db: Read, traits: PartialTraits): DuplicateCandidate[] {
  const sure = [
    ...(traits.document ? listByDocument(db, traits.document, SHOWN_MAX) : []),
    ...(traits.rib ? listByRib(db, traits.rib, SHOWN_MAX) : []),
    ...(traits.mobile ? listByMobile(db, traits.mobile, SHOWN_MAX) : []),
  ];
  const bornThen = traits.birth ? listByBirth(db, traits.birth, CANDIDATES_MAX) : [];
  const close = bornThen.filter(
    (other) => duplicateReasons(traits, { ...other, document: other.documentNumber ?? undefined }).length > 0,
  );
  const found = new Map<string, DuplicateCandidate>();
  for (const summary of [...sure, ...close]) {
    if (found.has(summary.id)) continue;
    const record = findRecord(db, summary.id);
    if (!record || record.numberState === 'given_up') continue;
    const reasons = duplicateReasons(traits, traitsOfSummary(summary, record));
    if (reasons.length > 0)
      found.set(summary.id, { record, reasons: [...reasons], isDependantOf: summary.insured?.id ?? null });
  }
  return [...found.values()].sort((a, b) => strength(a) - strength(b)).slice(0, SHOWN_MAX);
}

function strength({ reasons }: DuplicateCandidate): number {
  if (reasons.includes('same_document')) return 0;
  return reasons.includes('same_names_and_birth') ? 1 : 2;
}
