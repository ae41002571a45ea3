import { pathOf, type FieldDescription, type Scheme } from '../../../../shared/domain/schemes/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Email, Phone, RibNumber } from '../../../forms/index.ts';
import { SchemeInput } from '../../schemes/index.ts';
import { Field, Fields } from './Fields.tsx';

/** How the person is reached. */
export function ContactFields() {
  const t = useT();
  return (
    <Fields>
      <Field w={4}>
        <Phone.Input name="contacts.mobile" label={t('registration.mobile')} />
      </Field>
      <Field w={4}>
        <Phone.Input name="contacts.phone" label={t('registration.phone')} isOptional />
      </Field>
      <Field w={4}>
        <Email.Input name="contacts.email" label={t('registration.email')} isOptional />
      </Field>
    </Fields>
  );
}

/** Where reimbursements are paid. */
export function AccountFields({ isOptional }: { readonly isOptional: boolean }) {
  const t = useT();
  return (
    <Fields>
      <Field w={8}>
        <RibNumber.Input
          name="rib"
          label={t('registration.rib')}
          hint={t('registration.ribHint')}
          isOptional={isOptional}
        />
      </Field>
    </Fields>
  );
}

const isWide = ({ kind, name }: FieldDescription): boolean =>
  kind === 'choice' || (kind === 'text' && name !== 'schoolYear') || name === 'noOtherCover';

interface SchemeProps {
  readonly scheme: Scheme;
  /** Those that are asked; all of them when not said. */
  readonly fields?: readonly FieldDescription[];
  /** Where a field stands in the form. */
  readonly path?: (scheme: Scheme, field: FieldDescription) => string;
}

/** What a scheme asks of its own, field after field, as its description says. */
export function SchemeFields({ scheme, fields = scheme.fields, path = pathOf }: SchemeProps) {
  return (
    <Fields>
      {fields.map((field) => (
        <Field key={`${scheme.code} ${field.name}`} w={isWide(field) ? 8 : 4}>
          <SchemeInput field={field} name={path(scheme, field)} />
        </Field>
      ))}
    </Fields>
  );
}
