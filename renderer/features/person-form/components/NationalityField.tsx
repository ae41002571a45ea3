import { useWatch } from 'react-hook-form';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { SearchChoice } from '../../../forms/index.ts';
import { useCountryOptions } from '../useOptions.ts';

/** The country, searched by its name or by the three letters of documents. */
export function NationalityField({ name }: { readonly name: string }) {
  const t = useT();
  const value: unknown = useWatch({ name });
  const countries = useCountryOptions();
  // A document may carry a code of no country (stateless, organisations).
  const isKnown = typeof value !== 'string' || value === '' || countries.some(({ id }) => id === value);
  return (
    <SearchChoice.Input
      name={name}
      label={t('registration.nationality')}
      options={isKnown ? countries : [...countries, { id: value, label: value }]}
    />
  );
}
