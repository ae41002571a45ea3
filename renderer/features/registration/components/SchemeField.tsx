import { useFormContext, useWatch } from 'react-hook-form';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Slot, useTextField } from '../../../forms/index.ts';
import { ComboBox } from '../../../ui/index.ts';
import { labelOf } from '../../schemes/index.ts';
import { setAside } from '../model/scheme.ts';
import type { FormValues } from '../model/values.ts';
import { useSchemeOptions, Warning } from '../../person-form/index.ts';

/** In which scheme the person is registered. There is always one: clearing the field brings it back. */
export function SchemeField() {
  const t = useT();
  const bound = useTextField('scheme');
  const { clearErrors } = useFormContext<FormValues>();
  const choose = (code: string) => {
    if (code === '' || code === bound.value) return;
    // What another scheme refused is not wrong here.
    clearErrors(['activity', 'own', 'rib', 'family']);
    bound.onChange(code);
  };
  return (
    <Slot name="scheme" label={t('schemes.scheme')}>
      <ComboBox
        {...bound}
        label={t('schemes.scheme')}
        options={useSchemeOptions(bound.value)}
        placeholder={t('schemes.search')}
        onChange={choose}
      />
      <SetAside />
    </Slot>
  );
}

/** What was typed for another scheme: kept in the draft, and said. */
function SetAside() {
  const { t, language } = useSpeech();
  const { control } = useFormContext<FormValues>();
  const values = useWatch({ control }) as FormValues;
  const { fields, family } = setAside(values);
  const names = [
    ...fields.map((field) => t(labelOf(field))),
    ...(family ? [t('schemes.setAsideFamily')] : []),
  ];
  if (names.length === 0) return null;
  return (
    <Warning isSaid>{t('schemes.setAside', { fields: names.join(language === 'ar' ? '، ' : ', ') })}</Warning>
  );
}
