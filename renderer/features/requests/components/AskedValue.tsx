import { catalogues } from '../../../../shared/i18n/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { DateText, Identifier } from '../../../ui/index.ts';
import { findField, findSchemeName, SchemeValue } from '../../schemes/index.ts';
import { useNationality, useReferenceName } from '../../person/index.ts';
import { findOwnName } from '../model.ts';
import css from './requests.module.css';

interface Props {
  readonly field: string;
  readonly value: string | null;
}

/** A value that is asked, shown as its file shows it. */
export function AskedValue({ field, value }: Props) {
  const t = useT();
  if (value === null) return <span className={css.none}>{t('requests.nothingThere')}</span>;
  const own = findOwnName(field);
  const described = own === undefined ? undefined : findField(own);
  if (described)
    return <SchemeValue field={described} value={described.kind === 'money' ? Number(value) : value} />;
  switch (field) {
    case 'identity.document.number':
      return <Identifier value={value} />;
    case 'rib':
      return <Identifier value={value} grouping="rib" />;
    case 'contacts.mobile':
    case 'contacts.phone':
      return <Identifier value={value} grouping="pairs" />;
    case 'identity.birth':
    case 'happenedOn':
      return <DateText day={value} />;
    case 'identity.sex':
      return t(value === 'F' ? 'reference.sex.F' : 'reference.sex.M');
    case 'identity.nationality':
      return <Country code={value} />;
    case 'address.regionCode':
      return <Named list="region" code={value} />;
    case 'address.provinceCode':
      return <Named list="province" code={value} />;
    case 'scheme': {
      const name = findSchemeName(value);
      return name ? t(name) : <bdi>{value}</bdi>;
    }
    default:
      return <Word field={field} value={value} />;
  }
}

const Country = ({ code }: { readonly code: string }) => useNationality()(code);
const Named = ({ list, code }: { readonly list: 'region' | 'province'; readonly code: string }) => (
  <bdi>{useReferenceName(list, code)}</bdi>
);

/** An answer from a short list, in words; anything else as it was typed. */
function Word({ field, value }: { readonly field: string; readonly value: string }) {
  const t = useT();
  const key =
    field === 'identity.document.kind' ? `reference.document.${value}` : `requests.${field}.${value}`;
  if (key in catalogues.fr) return t(key as keyof typeof catalogues.fr);
  if (value === 'yes' || value === 'no') return t(`ui.${value}`);
  return <bdi>{value}</bdi>;
}
