import type { MessageKey } from '../../../../shared/i18n/index.ts';
import { RadioChoice } from '../../../forms/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Field } from '../../person-form/index.ts';
import { useYesNo } from '../../schemes/index.ts';
import type { EventValues } from '../model/values.ts';

/** A question whose answer is yes or no, neither supposed. */
export function YesNo({ name, label }: { readonly name: keyof EventValues; readonly label: MessageKey }) {
  const t = useT();
  return (
    <Field w={8}>
      <RadioChoice.Input name={name} label={t(label)} options={useYesNo()} look="segments" />
    </Field>
  );
}
