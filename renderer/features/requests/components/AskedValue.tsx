import { catalogues } from '../../../../shared/i18n/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import {
  COUNTRY,
  DAY,
  FileValue,
  IDENTIFIER,
  named,
  PHONE,
  RIB,
  SEX,
  TEXT,
  type ValueKind,
} from '../../file-values/index.ts';
import { findField } from '../../schemes/index.ts';
import { findOwnName } from '../model.ts';
import css from './requests.module.css';

interface Props {
  readonly field: string;
  readonly value: string | null;
}

const KINDS: Readonly<Record<string, ValueKind>> = {
  'identity.document.number': IDENTIFIER,
  rib: RIB,
  'contacts.mobile': PHONE,
  'contacts.phone': PHONE,
  'identity.birth': DAY,
  happenedOn: DAY,
  'identity.sex': SEX,
  'identity.nationality': COUNTRY,
  'address.regionCode': named('region'),
  'address.provinceCode': named('province'),
  scheme: { is: 'scheme' },
};

/** A value that is asked, shown as its file shows it. */
export function AskedValue({ field, value }: Props) {
  const t = useT();
  if (value === null) return <span className={css.none}>{t('requests.nothingThere')}</span>;
  const own = findOwnName(field);
  const described = own === undefined ? undefined : findField(own);
  return (
    <FileValue kind={described ? { is: 'field', field: described } : kindOf(field, value)} value={value} />
  );
}

/** An answer from a short list is said in words; anything else stays as it was typed. */
function kindOf(field: string, value: string): ValueKind {
  const known = KINDS[field];
  if (known) return known;
  const key =
    field === 'identity.document.kind' ? `reference.document.${value}` : `requests.${field}.${value}`;
  const said = key in catalogues.fr ? key : value === 'yes' || value === 'no' ? `ui.${value}` : undefined;
  return said === undefined ? TEXT : { is: 'words', said: () => said as keyof typeof catalogues.fr };
}
