import type { Legal } from '../../../shared/domain/legal/index.ts';
import type { DuplicateCandidate } from '../../../shared/domain/people/views.ts';
import { decideMonthly, decideRegistration } from '../../../shared/domain/registration/decide.ts';
import { decideChildren } from '../../../shared/domain/registration/family-cover.ts';
import type { RegistrationForm } from '../../../shared/domain/registration/form.ts';
import type { DraftContent, Review } from '../../../shared/domain/registration/views.ts';
import { DecisionView } from '../../../shared/domain/rules/index.ts';
import { Failure } from '../../../shared/kernel/errors.ts';
import type { PlainDate } from '../../../shared/kernel/plain-date.ts';

/** Schemes in which this very person is registered already, as far as this counter knows. */
const coversOf = (duplicates: readonly DuplicateCandidate[]): readonly string[] =>
  duplicates
    .filter(
      ({ reasons, isDependantOf, record }) =>
        isDependantOf === null && record.registrationNumber !== null && reasons.includes('same_document'),
    )
    .map(({ record }) => record.scheme);

/** What the day's rules say of a draft, as far as it is typed. */
export function showDecision(
  content: DraftContent,
  duplicates: readonly DuplicateCandidate[],
  on: PlainDate,
  legal: Legal,
): DecisionView | null {
  const decision = decideRegistration(content, coversOf(duplicates), on, legal);
  return decision ? DecisionView.parse(decision) : null;
}

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
export function refuseByRules(form: RegistrationForm, on: PlainDate, legal: Legal): void {
  if (decideRegistration(form, [], on, legal)?.outcome === 'refused')
    throw new Failure({ code: 'registration.rules_refused' });
}
