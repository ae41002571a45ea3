import type { ReactNode } from 'react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { BirthDay, Choice, DocumentNumber, Sex } from '../../../forms/index.ts';
import { pathsOf, type MrzTarget } from '../model/mrz-filling.ts';
import { useDocumentKinds } from '../useOptions.ts';
import { Field, Fields } from './Fields.tsx';
import { MrzPanel } from './MrzPanel.tsx';
import { NameFields } from './NameFields.tsx';
import { NationalityField } from './NationalityField.tsx';

interface Props {
  readonly target: Exclude<MrzTarget, 'identity'>;
  readonly kind: 'spouse' | 'child';
  /** False where the event itself says the day of birth. */
  readonly hasBirth?: boolean;
  /** What is asked besides, before the nationality. */
  readonly children?: ReactNode;
}

/** The fields of a spouse or of a child; the document is a spouse's first, a child's only if there is one. */
export function MemberFields({ target, kind, hasBirth = true, children }: Props) {
  const t = useT();
  const { of } = pathsOf(target);
  return (
    <>
      <MrzPanel target={target} />
      <Fields>
        <NameFields at={typeof target === 'number' ? `family.${target}` : target} />
        <Field w={3}>
          <Sex.Input name={of('sex')} label={t('registration.sex')} />
        </Field>
        {hasBirth && (
          <Field w={4}>
            <BirthDay.Input name={of('birth')} label={t('registration.birth')} />
          </Field>
        )}
        <Field w={5}>
          <Choice.Input
            name={of('documentKind')}
            label={t('registration.documentKind')}
            options={useDocumentKinds()}
          />
        </Field>
        <Field w={4}>
          <DocumentNumber.Input
            name={of('documentNumber')}
            label={t('registration.documentNumber')}
            isOptional={kind === 'child'}
          />
        </Field>
        {children}
        <Field w={4}>
          <NationalityField name={of('nationality')} />
        </Field>
      </Fields>
    </>
  );
}
