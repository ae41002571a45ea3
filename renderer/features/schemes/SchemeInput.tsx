import type { FieldDescription } from '../../../shared/domain/schemes/index.ts';
import { assertNever } from '../../../shared/kernel/assert.ts';
import {
  Amount,
  Day,
  Digits,
  DocumentNumber,
  PlainText,
  RadioChoice,
  Score,
  SearchChoice,
} from '../../forms/index.ts';
import { useT } from '../../lib/i18n/I18n.tsx';
import { useReferenceOptions } from './useReferenceOptions.ts';
import { hintOf, labelOf } from './words.ts';
import { useYesNo } from './useYesNo.ts';

interface Props {
  readonly field: FieldDescription;
  /** Path of the value in the form. */
  readonly name: string;
}

/** A field of a scheme's own part, typed as its description says. */
export function SchemeInput({ field, name }: Props) {
  const t = useT();
  const options = useReferenceOptions(field.list);
  const answers = useYesNo();
  const { kind, isOptional, maxLength = 120 } = field;
  const words = {
    name,
    label: t(labelOf(field)),
    ...(isOptional ? { isOptional } : {}),
    ...(field.hasHint && kind !== 'choice' ? { hint: t(hintOf(field)) } : {}),
  };
  switch (kind) {
    case 'text':
      return <PlainText.Input {...words} maxLength={maxLength} />;
    case 'identifier':
      return <DocumentNumber.Input {...words} maxLength={maxLength} />;
    case 'digits':
      return <Digits.Input {...words} maxLength={maxLength} />;
    case 'score':
      return <Score.Input {...words} maxLength={maxLength} />;
    case 'money':
      return <Amount.Input {...words} />;
    case 'day':
      return <Day.Input {...words} />;
    case 'choice':
      return (
        <SearchChoice.Input
          {...words}
          options={options}
          {...(field.hasHint ? { placeholder: t(hintOf(field)) } : {})}
        />
      );
    case 'yesNo':
      return <RadioChoice.Input {...words} options={answers} look="segments" />;
    default:
      return assertNever(kind);
  }
}
