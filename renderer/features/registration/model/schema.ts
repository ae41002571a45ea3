import { z } from 'zod';
import type { FieldCode } from '../../../../shared/kernel/error-codes.ts';
import { fieldErrors } from '../../../../shared/kernel/field-errors.ts';
import type { PlainDate } from '../../../../shared/kernel/plain-date.ts';
import { checkRegistration } from '../../../../shared/domain/registration/check.ts';
import { RegistrationForm } from '../../../../shared/domain/registration/form.ts';
import { compactIdentifier } from '../../../../shared/domain/identity/documents.ts';
import { askedOf } from './scheme.ts';
import type { FormValues } from './values.ts';

export type Faults = Readonly<Record<string, FieldCode>>;

const comparable = (values: ReturnType<typeof askedOf>) => ({
  ...values,
  family: values.family.map((member) => ({
    ...member,
    documentNumber: compactIdentifier(member.documentNumber),
  })),
});

/**
 * Everything that is wrong or missing, by path: the shape of each field and the rules of the day together, so that a birth
 * in the future is told while the rest is still empty.
 */
export function faultsOf(values: FormValues, today: PlainDate): Faults {
  const asked = askedOf(values);
  const parsed = RegistrationForm.safeParse(asked);
  const shape = parsed.success ? {} : fieldErrors(parsed.error);
  return { ...checkRegistration(comparable(asked), today), ...shape };
}

/** The form's schema: the same faults, at the same paths as the counter will name them. */
export const registrationSchema = (today: () => PlainDate) =>
  z.custom<FormValues>().transform((values, context): RegistrationForm => {
    const faults = Object.entries(faultsOf(values, today()));
    for (const [path, code] of faults)
      context.issues.push({ code: 'custom', message: code, path: path.split('.'), input: values });
    return faults.length === 0 ? RegistrationForm.parse(askedOf(values)) : z.NEVER;
  });
export type RegistrationSchema = ReturnType<typeof registrationSchema>;
