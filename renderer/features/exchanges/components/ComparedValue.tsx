import { useT } from '../../../lib/i18n/I18n.tsx';
import { DateText, Identifier } from '../../../ui/index.ts';
import { findField, SchemeValue } from '../../schemes/index.ts';
import { useNationality, useReferenceName } from '../../person/index.ts';

/** A value of a record, shown as its file shows it. */
export function ComparedValue({ name, value }: { readonly name: string; readonly value: string }) {
  const t = useT();
  if (value === '') return <span>—</span>;
  const own = name.startsWith('own.') ? findField(name.slice('own.'.length)) : undefined;
  if (own) return <SchemeValue field={own} value={own.kind === 'money' ? Number(value) : value} />;
  switch (name) {
    case 'registrationNumber':
    case 'document':
      return <Identifier value={value} />;
    case 'rib':
      return <Identifier value={value} grouping="rib" />;
    case 'mobile':
    case 'phone':
      return <Identifier value={value} grouping="pairs" />;
    case 'birth':
    case 'startedOn':
    case 'registeredOn':
      return <DateText day={value} />;
    case 'sex':
      return t(value === 'F' ? 'reference.sex.F' : 'reference.sex.M');
    case 'nationality':
      return <Country code={value} />;
    case 'category':
      return <Named list="tns_category" code={value} />;
    case 'branch':
      return <Named list="branch" code={value} />;
    default:
      return <bdi>{value}</bdi>;
  }
}

const Country = ({ code }: { readonly code: string }) => useNationality()(code);
const Named = ({ list, code }: { readonly list: 'tns_category' | 'branch'; readonly code: string }) => (
  <bdi>{useReferenceName(list, code)}</bdi>
);
