import { memo } from 'react';
import { pathOf, type FieldDescription } from '../../../../shared/domain/schemes/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { CheckLine } from '../../../ui/index.ts';
import { nameOf, SchemeInput } from '../../schemes/index.ts';
import { useDesk } from '../useDesk.ts';
import { FormSection } from './FormSection.tsx';
import css from './registration.module.css';

const isWide = ({ kind, name }: FieldDescription): boolean =>
  kind === 'choice' || (kind === 'text' && name !== 'schoolYear') || name === 'noOtherCover';

/** What the chosen scheme asks of its own, field after field, as its description says. */
export const SchemeSection = memo(function SchemeSection() {
  const t = useT();
  const { scheme } = useDesk();
  return (
    <FormSection step="activity" summary={t(nameOf(scheme.code))}>
      <div className={css.fields}>
        {scheme.fields.map((field) => (
          <div key={`${scheme.code} ${field.name}`} className={isWide(field) ? css.w8 : css.w4}>
            <SchemeInput field={field} name={pathOf(scheme, field)} />
          </div>
        ))}
      </div>
      {scheme.code === 'achamil' && (
        <CheckLine tone="info">
          {t('schemes.amount')} · {t('schemes.toBeSet')}
        </CheckLine>
      )}
    </FormSection>
  );
});
