import { useWatch } from 'react-hook-form';
import { childrenInCharge } from '../../../../shared/domain/events/index.ts';
import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import { RadioChoice } from '../../../forms/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Field } from '../../person-form/index.ts';
import type { EventValues } from '../model/values.ts';
import { useSubject } from '../useEvent.ts';
import { YesNo } from './YesNo.tsx';
import css from './events.module.css';

/** With whom each child lives after a divorce; once one of them leaves, whether that parent is insured. */
export function CustodyPart() {
  const { t, language } = useSpeech();
  const { record } = useSubject();
  const { custody } = useWatch() as EventValues;
  const children = childrenInCharge(record);
  if (children.length === 0)
    return (
      <Field w={12}>
        <p className={css.quiet}>{t('events.custodyNone')}</p>
      </Field>
    );
  return (
    <>
      {children.map((child) => (
        <Field key={child.id} w={12}>
          <RadioChoice.Input
            name={`custody.${child.id}`}
            label={t('events.custodyOf', {
              name: language === 'ar' ? arabicFullName(child) : latinFullName(child),
            })}
            options={(['here', 'there'] as const).map((where) => ({
              id: where,
              label: t(`events.custody.${where}`),
            }))}
            look="segments"
          />
        </Field>
      ))}
      {Object.values(custody).includes('there') && (
        <YesNo name="otherParentInsured" label="events.otherParentInsured" />
      )}
    </>
  );
}
