import type { KeyboardEvent } from 'react';
import { compactIdentifier } from '../../../shared/domain/identity/documents.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { DateField, DateText, Identifier, RadioGroup, TextField, type Grouping } from '../../ui/index.ts';
import { Slot, useTextField, type KindProps } from '../useField.tsx';
import type { FieldKind } from './kind.ts';

/** First letters of the words in both languages, and of what documents write. */
const SEX_OF: Readonly<Record<string, string>> = { f: 'F', أ: 'F', ا: 'F', m: 'M', h: 'M', ذ: 'M' };

function SexInput({ name, ...rest }: KindProps) {
  const t = useT();
  const bound = useTextField(name);
  const chooseByLetter = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const sex = SEX_OF[event.key.toLowerCase()];
    if (sex !== undefined) bound.onChange(sex);
  };
  const options = [
    { id: 'F', label: t('ui.female') },
    { id: 'M', label: t('ui.male') },
  ];
  return (
    <Slot name={name} label={rest.label}>
      <div onKeyDown={chooseByLetter}>
        <RadioGroup {...rest} {...bound} options={options} look="segments" />
      </div>
    </Slot>
  );
}

/** `F` or `M`; the letter chooses. */
export const Sex: FieldKind<string> = {
  Input: SexInput,
  Output: ({ value }) => {
    const t = useT();
    return value === '' ? null : t(value === 'F' ? 'ui.female' : 'ui.male');
  },
  toText: (value, { t }) => (value === '' ? '' : t(value === 'F' ? 'ui.female' : 'ui.male')),
};

/** A birth date: a full day, or the year alone. */
export const BirthDay: FieldKind<string> = {
  Input: ({ name, ...rest }) => (
    <Slot name={name} label={rest.label}>
      <DateField {...rest} {...useTextField(name)} allowsYearOnly />
    </Slot>
  ),
  Output: ({ value }) => <DateText day={value} />,
  toText: (value, { day }) => day(value),
};

/** A calendar day. */
export const Day: FieldKind<string> = {
  Input: ({ name, ...rest }) => (
    <Slot name={name} label={rest.label}>
      <DateField {...rest} {...useTextField(name)} />
    </Slot>
  ),
  Output: ({ value }) => <DateText day={value} />,
  toText: (value, { day }) => day(value),
};

interface IdentifierProps {
  readonly grouping?: Grouping;
  readonly maxLength?: number;
}

function IdentifierInput({ name, maxLength = 20, grouping: _, ...rest }: KindProps & IdentifierProps) {
  const bound = useTextField(name);
  return (
    <Slot name={name} label={rest.label}>
      <TextField
        {...rest}
        {...bound}
        onChange={(text) => bound.onChange(compactIdentifier(text))}
        dir="ltr"
        isMono
        maxLength={maxLength}
      />
    </Slot>
  );
}

/** A document's number (CNIE, passport): upper case, no spaces, as typed from the paper. */
export const DocumentNumber: FieldKind<string, IdentifierProps> = {
  Input: IdentifierInput,
  Output: ({ value, grouping = 'auto' }) => <Identifier value={value} grouping={grouping} />,
  toText: (value) => value,
};
