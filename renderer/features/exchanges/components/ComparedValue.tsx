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

const KINDS: Readonly<Record<string, ValueKind>> = {
  registrationNumber: IDENTIFIER,
  document: IDENTIFIER,
  rib: RIB,
  mobile: PHONE,
  phone: PHONE,
  birth: DAY,
  startedOn: DAY,
  registeredOn: DAY,
  sex: SEX,
  nationality: COUNTRY,
  category: named('tns_category'),
  branch: named('branch'),
};

/** A value of a record, shown as its file shows it. */
export function ComparedValue({ name, value }: { readonly name: string; readonly value: string }) {
  if (value === '') return <span>—</span>;
  const own = name.startsWith('own.') ? findField(name.slice('own.'.length)) : undefined;
  return <FileValue kind={own ? { is: 'field', field: own } : (KINDS[name] ?? TEXT)} value={value} />;
}
