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
import { useReferenceOptions } from './useReferenceOptions.ts';
import { useYesNo } from './useYesNo.ts';

interface Props {
  readonly field: FieldDescription;
  readonly value: unknown;
}

/** A value of a scheme's own part, shown as its description says; nothing where nothing was given. */
export function SchemeValue({ field, value }: Props) {
  const options = useReferenceOptions(field.list);
  const answers = useYesNo();
  const { kind } = field;
  if (kind === 'money') return typeof value === 'number' ? <Amount.Output value={value} /> : null;
  if (typeof value !== 'string' || value === '') return null;
  switch (kind) {
    case 'text':
      return <PlainText.Output value={value} />;
    case 'identifier':
      return <DocumentNumber.Output value={value} />;
    case 'digits':
      return <Digits.Output value={value} />;
    case 'score':
      return <Score.Output value={value} />;
    case 'day':
      return <Day.Output value={value} />;
    case 'choice':
      return <SearchChoice.Output value={value} options={options} />;
    case 'yesNo':
      return <RadioChoice.Output value={value} options={answers} />;
    default:
      return assertNever(kind);
  }
}
