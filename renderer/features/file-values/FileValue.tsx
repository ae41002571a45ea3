import { Fragment, type ReactNode } from 'react';
import type { ReferenceList } from '../../../shared/domain/reference/index.ts';
import { assertNever } from '../../../shared/kernel/assert.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { DateText, Identifier } from '../../ui/index.ts';
import { useNationality, useReferenceName } from '../reference/index.ts';
import { findSchemeName, SchemeValue } from '../schemes/index.ts';
import type { ValueKind } from './kinds.ts';

interface Props {
  readonly kind: ValueKind;
  readonly value: string;
}

/** A value of a file as the screens show it: dates and numbers in their form, codes by their names. */
export function FileValue({ kind, value }: Props) {
  const t = useT();
  switch (kind.is) {
    case 'text':
      return <bdi>{breakable(value)}</bdi>;
    case 'identifier':
      return <Identifier value={value} />;
    case 'rib':
      return <Identifier value={value} grouping="rib" />;
    case 'phone':
      return <Identifier value={value} grouping="pairs" />;
    case 'day':
      return <DateText day={value} />;
    case 'country':
      return <Country code={value} />;
    case 'scheme':
      return <Scheme code={value} />;
    case 'named':
      return <Named list={kind.list} code={value} />;
    case 'field':
      return <SchemeValue field={kind.field} value={kind.field.kind === 'money' ? Number(value) : value} />;
    case 'words':
      return t(kind.said(value));
    default:
      return assertNever(kind);
  }
}

/** In a narrow column an address of the network goes on before its `@`, not in the middle of a word. */
const breakable = (text: string): ReactNode =>
  text.split(/(?=@)/u).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));

const Country = ({ code }: { readonly code: string }) => useNationality()(code);
const Named = ({ list, code }: { readonly list: ReferenceList; readonly code: string }) => (
  <bdi>{useReferenceName(list, code)}</bdi>
);
function Scheme({ code }: { readonly code: string }) {
  const t = useT();
  const known = findSchemeName(code);
  const listed = useReferenceName('scheme', known ? undefined : code);
  return <bdi>{known ? t(known) : listed}</bdi>;
}
