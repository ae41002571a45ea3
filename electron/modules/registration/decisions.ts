import { z } from 'zod';
import { IdentityDocument } from '../../../shared/domain/identity/documents.ts';
import type { Legal } from '../../../shared/domain/legal/index.ts';
import { coverIn } from '../../../shared/domain/people/covers.ts';
import type { DuplicateCandidate } from '../../../shared/domain/people/views.ts';
import { decideMonthly, decideRegistration } from '../../../shared/domain/registration/decide.ts';
import { decideChildren } from '../../../shared/domain/registration/family-cover.ts';
import { decideOutlook } from '../../../shared/domain/registration/outlook.ts';
import type { RegistrationForm } from '../../../shared/domain/registration/form.ts';
import type { DraftContent, Review } from '../../../shared/domain/registration/views.ts';
import { DecisionView } from '../../../shared/domain/rules/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';

/** Schemes that cover this very person already, in an own file or in somebody else's, as far as this counter knows. */
const coversOf = (
  duplicates: readonly DuplicateCandidate[],
  document: string | undefined,
): readonly string[] =>
  document === undefined ? [] : duplicates.flatMap(({ record }) => coverIn(record, document) ?? []);

const Documented = z.object({ identity: z.object({ document: IdentityDocument }) });

/** What the day's rules say of a draft, as far as it is typed. */
export function showDecision(
  content: DraftContent,
  duplicates: readonly DuplicateCandidate[],
  on: PlainDate,
  legal: Legal,
): DecisionView | null {
  const document = Documented.safeParse(content).data?.identity.document.number;
  const decision = decideRegistration(content, coversOf(duplicates, document), on, legal);
  return decision ? DecisionView.parse(decision) : null;
}

/** When the rights will open and what will have to be paid, where the rules know. */
export const showOutlook = (content: DraftContent, on: PlainDate, legal: Legal): Review['outlook'] =>
  decideOutlook(content, on, legal).map((decision) => DecisionView.parse(decision));

/** What the day's rules say of the monthly amount, where they can. */
export function showMonthly(content: DraftContent, on: PlainDate, legal: Legal): DecisionView | null {
  const decision = decideMonthly(content, on, legal);
  return decision ? DecisionView.parse(decision) : null;
}

/** What the day's rules say of the children whose cover does not go without saying. */
export const showFamily = (form: RegistrationForm, on: PlainDate, legal: Legal): Review['family'] =>
  decideChildren(form, on, legal).map(({ index, decision }) => ({
    index,
    decision: DecisionView.parse(decision),
  }));

/** Nothing that the rules refuse is registered; what they do not know does not stand in the way. */
export function refuseByRules(
  form: RegistrationForm,
  duplicates: readonly DuplicateCandidate[],
  on: PlainDate,
  legal: Legal,
): void {
  const covers = coversOf(duplicates, form.identity.document.number);
  if (decideRegistration(form, covers, on, legal)?.outcome === 'refused')
    throw new Failure({ code: 'registration.rules_refused' });
}
