import { CircleCheck } from 'lucide-react';
import { compactRib, groupRib, ribFault } from '../../../shared/domain/bank/rib.ts';
import { useDescribe } from '../../lib/describe.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { Identifier, Money, NumberField } from '../../ui/index.ts';
import { GroupedInput } from '../GroupedInput.tsx';
import { Slot, useField, useTextField, type KindProps } from '../useField.tsx';
import css from '../forms.module.css';
import type { FieldKind } from './kind.ts';

const RIB_DIGITS = 24;
const cleanRib = (text: string): string => compactRib(text).replace(/\D/gu, '').slice(0, RIB_DIGITS);

function RibInput({ name, ...rest }: KindProps) {
  const t = useT();
  const describe = useDescribe();
  const bound = useTextField(name);
  const isWhole = bound.value.length === RIB_DIGITS;
  const fault = isWhole ? ribFault(bound.value) : undefined;
  // A wrong key is said as soon as the last digit is there: the paper is still in the hand.
  const error = bound.error ?? (fault ? describe.field(fault) : undefined);
  return (
    <Slot name={name} label={rest.label}>
      <GroupedInput
        {...rest}
        {...bound}
        error={error}
        group={groupRib}
        clean={cleanRib}
        inputMode="numeric"
        end={
          isWhole && !fault ? (
            <span className={css.good}>
              <CircleCheck size={16} aria-hidden />
              {t('ui.ribKeyRight')}
            </span>
          ) : (
            <bdi dir="ltr">{t('ui.ribCount', { count: bound.value.length })}</bdi>
          )
        }
      />
    </Slot>
  );
}

/** A bank account number: grouped as on cheques, its key checked while it is typed. */
export const RibNumber: FieldKind<string> = {
  Input: RibInput,
  Output: ({ value }) => <Identifier value={value} grouping="rib" />,
  toText: (value) => groupRib(value),
};

function AmountInput({ name, ...rest }: KindProps) {
  const t = useT();
  const { value, onChange, ...bound } = useField<number | undefined>(name);
  return (
    <Slot name={name} label={rest.label}>
      <NumberField
        {...rest}
        {...bound}
        value={value === undefined ? undefined : value / 100}
        onChange={(dirhams) => onChange(dirhams === undefined ? undefined : Math.round(dirhams * 100))}
        decimals={2}
        min={0}
        unit={t('ui.dirhams')}
      />
    </Slot>
  );
}

/** An amount, typed in dirhams and kept in centimes. */
export const Amount: FieldKind<number | undefined> = {
  Input: AmountInput,
  Output: ({ value }) => (value === undefined ? null : <Money centimes={value} />),
  toText: (value, { money }) => (value === undefined ? '' : money(value)),
};
