import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { useWatch } from 'react-hook-form';
import { NAME_MAX_CHARS } from '../../../shared/domain/identity/names.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { Button, TextField } from '../../ui/index.ts';
import { arabicOf } from '../arabic-keys.ts';
import { ArabicKeyboard, KeyboardOpener } from '../ArabicKeyboard.tsx';
import { transliterate } from '../transliterate.ts';
import { Slot, useTextField, type KindProps } from '../useField.tsx';
import css from '../forms.module.css';
import type { FieldKind } from './kind.ts';

/** A name or a line in Latin letters, always left to right. */
export const LatinText: FieldKind<string, { readonly maxLength?: number }> = {
  Input: ({ name, maxLength = NAME_MAX_CHARS + 1, ...rest }) => (
    <Slot name={name} label={rest.label}>
      <TextField {...rest} {...useTextField(name)} dir="ltr" lang="fr" maxLength={maxLength} />
    </Slot>
  ),
  Output: ({ value }) => (
    <bdi lang="fr" dir="ltr">
      {value}
    </bdi>
  ),
  toText: (value) => value,
};

interface ArabicProps {
  /** Path of the same name in Latin letters: a spelling is proposed from it. */
  readonly from?: string;
  readonly maxLength?: number;
}

function ArabicInput({ name, from, maxLength = NAME_MAX_CHARS + 1, ...rest }: KindProps & ArabicProps) {
  const t = useT();
  const bound = useTextField(name);
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const latin: unknown = useWatch({ name: from ?? name });
  const proposal =
    from !== undefined && bound.value === '' && typeof latin === 'string' ? transliterate(latin) : '';

  const write = (letters: string) => {
    const element = input.current;
    if (!element) return;
    element.focus();
    element.setRangeText(letters, element.selectionStart ?? 0, element.selectionEnd ?? 0, 'end');
    element.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const toggleKeyboard = () => {
    setOpen(!isOpen);
    input.current?.focus();
  };
  const closeOnLeave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      return setOpen(false);
    }
    if (event.key === 'ArrowDown' && proposal !== '') {
      event.preventDefault();
      return bound.onChange(proposal);
    }
    const letters = event.target === input.current ? arabicOf(event) : undefined;
    if (letters === undefined) return;
    event.preventDefault();
    write(letters);
  };
  return (
    <Slot name={name} label={rest.label}>
      <div className={css.withKeyboard} onKeyDown={onKeyDown} onBlur={closeOnLeave}>
        <TextField
          {...rest}
          {...bound}
          ref={input}
          dir="rtl"
          lang="ar"
          maxLength={maxLength}
          end={<KeyboardOpener onPress={toggleKeyboard} />}
          beside={
            proposal !== '' &&
            !rest.isReadOnly && (
              <Button size="s" variant="quiet" keys="ArrowDown" onPress={() => bound.onChange(proposal)}>
                {t('ui.arabicProposal', { text: proposal })}
              </Button>
            )
          }
        />
        {isOpen && <ArabicKeyboard onLetter={write} />}
      </div>
    </Slot>
  );
}

/** A name or a line in Arabic: Latin keyboards write Arabic there, and a spelling may be proposed (arrow down takes it). */
export const ArabicText: FieldKind<string, ArabicProps> = {
  Input: ArabicInput,
  Output: ({ value }) => (
    <bdi lang="ar" dir="rtl">
      {value}
    </bdi>
  ),
  toText: (value) => value,
};
