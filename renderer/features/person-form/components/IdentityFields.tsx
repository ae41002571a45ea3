import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { hasCnieShape } from '../../../../shared/domain/identity/documents.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { BirthDay, Choice, DocumentNumber, PlainText, Sex } from '../../../forms/index.ts';
import type { IdentityValues } from '../model/values.ts';
import { useDocumentKinds } from '../useOptions.ts';
import { Field, Fields, Warning } from './Fields.tsx';
import { MrzPanel } from './MrzPanel.tsx';
import { NameFields } from './NameFields.tsx';
import { NationalityField } from './NationalityField.tsx';

interface Props {
  /** Before the document. */
  readonly first?: ReactNode;
}

/** Who the person is, in both scripts, with the document that says so. */
export function IdentityFields({ first }: Props) {
  const t = useT();
  return (
    <>
      <MrzPanel target="identity" />
      <Fields>
        {first && <Field w={12}>{first}</Field>}
        <Field w={4}>
          <Choice.Input
            name="identity.document.kind"
            label={t('registration.documentKind')}
            options={useDocumentKinds()}
          />
        </Field>
        <Field w={4}>
          <DocumentNumber.Input
            name="identity.document.number"
            label={t('registration.documentNumber')}
            autoFocus
          />
          <ShapeWarning />
        </Field>
        <Field w={4}>
          <NationalityField name="identity.nationality" />
        </Field>
        <NameFields at="identity" />
        <Field w={4}>
          <Sex.Input name="identity.sex" label={t('registration.sex')} />
        </Field>
        <Field w={4}>
          <BirthDay.Input name="identity.birth" label={t('registration.birth')} />
        </Field>
        <Field w={4}>
          <PlainText.Input
            name="identity.birthPlace"
            label={t('registration.birthPlace')}
            isOptional
            maxLength={81}
          />
        </Field>
      </Fields>
    </>
  );
}

/** Old series differ: an unusual number is asked to be looked at again, never refused. */
function ShapeWarning() {
  const t = useT();
  const { control } = useFormContext<{ identity: IdentityValues }>();
  const { kind, number } = useWatch({ control, name: 'identity.document' });
  if (kind !== 'cnie' || number.length < 3 || hasCnieShape(number)) return null;
  return <Warning>{t('registration.unusualNumber')}</Warning>;
}
