import { memo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ScanLine, TriangleAlert } from 'lucide-react';
import { hasCnieShape } from '../../../../shared/domain/identity/documents.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import {
  ArabicText,
  BirthDay,
  Choice,
  DocumentNumber,
  LatinText,
  PlainText,
  Sex,
} from '../../../forms/index.ts';
import { Button } from '../../../ui/index.ts';
import type { FormValues } from '../model/values.ts';
import { useDocumentKinds } from '../useOptions.ts';
import { useMrzHere } from '../useMrz.ts';
import { FormSection } from './FormSection.tsx';
import { MrzPanel } from './MrzPanel.tsx';
import { SchemeField } from './SchemeField.tsx';
import { NationalityField } from './NationalityField.tsx';
import css from './registration.module.css';

/** Who the person is, in both scripts, with the document that says so. */
export const IdentitySection = memo(function IdentitySection() {
  const t = useT();
  const mrz = useMrzHere();
  return (
    <FormSection
      step="identity"
      actions={
        <Button size="s" variant="quiet" icon={ScanLine} keys="F6" onPress={() => mrz.open('identity')}>
          {t('registration.readZone')}
        </Button>
      }
    >
      <MrzPanel target="identity" />
      <div className={css.fields}>
        <div className={css.w12}>
          <SchemeField />
        </div>
        <div className={css.w4}>
          <Choice.Input
            name="identity.document.kind"
            label={t('registration.documentKind')}
            options={useDocumentKinds()}
          />
        </div>
        <div className={css.w4}>
          <DocumentNumber.Input
            name="identity.document.number"
            label={t('registration.documentNumber')}
            autoFocus
          />
          <ShapeWarning />
        </div>
        <div className={css.w4}>
          <NationalityField name="identity.nationality" />
        </div>
        <div className={css.pair}>
          <LatinText.Input name="identity.familyLatin" label={t('registration.familyLatin')} />
        </div>
        <div className={css.w6}>
          <ArabicText.Input
            name="identity.familyArabic"
            from="identity.familyLatin"
            label={t('registration.familyArabic')}
          />
        </div>
        <div className={css.pair}>
          <LatinText.Input name="identity.givenLatin" label={t('registration.givenLatin')} />
        </div>
        <div className={css.w6}>
          <ArabicText.Input
            name="identity.givenArabic"
            from="identity.givenLatin"
            label={t('registration.givenArabic')}
          />
        </div>
        <div className={css.w4}>
          <Sex.Input name="identity.sex" label={t('registration.sex')} />
        </div>
        <div className={css.w4}>
          <BirthDay.Input name="identity.birth" label={t('registration.birth')} />
        </div>
        <div className={css.w4}>
          <PlainText.Input
            name="identity.birthPlace"
            label={t('registration.birthPlace')}
            isOptional
            maxLength={81}
          />
        </div>
      </div>
    </FormSection>
  );
});

/** Old series differ: an unusual number is asked to be looked at again, never refused. */
function ShapeWarning() {
  const t = useT();
  const { control } = useFormContext<FormValues>();
  const { kind, number } = useWatch({ control, name: 'identity.document' });
  if (kind !== 'cnie' || number.length < 3 || hasCnieShape(number)) return null;
  return (
    <p className={css.warn}>
      <TriangleAlert size={14} aria-hidden />
      {t('registration.unusualNumber')}
    </p>
  );
}
