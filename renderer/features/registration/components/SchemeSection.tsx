import { memo } from 'react';
import { paramsIn } from '../../../../shared/domain/rules/index.ts';
import { pathOf, type FieldDescription } from '../../../../shared/domain/schemes/index.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
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
      <Monthly />
    </FormSection>
  );
});

/** The monthly amount by the day's rules, or why nobody can tell it yet. */
function Monthly() {
  const { t, language } = useSpeech();
  const [reason] = useDesk().contribution?.reasons ?? [];
  if (!reason) return null;
  return <CheckLine tone="info">{t(`rules.${reason.code}`, paramsIn(reason, language))}</CheckLine>;
}
