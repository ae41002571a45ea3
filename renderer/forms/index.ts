export { AppForm } from './AppForm.tsx';
export { type SaveState } from './autosave.ts';
export { ErrorSummary } from './ErrorSummary.tsx';
export { Amount, RibNumber } from './kinds/bank.tsx';
export {
  Choice,
  Flag,
  Notes,
  Pieces,
  PlainText,
  RadioChoice,
  SearchChoice,
  Secret,
  type PieceItem,
} from './kinds/choice.tsx';
export { Email, Phone } from './kinds/contact.tsx';
export { type FieldKind } from './kinds/kind.ts';
export { ArabicText, LatinText } from './kinds/names.tsx';
export { Digits, NumberAsTyped, Score } from './kinds/number.tsx';
export { BirthDay, Day, DocumentNumber, Sex } from './kinds/person.tsx';
export { readAs } from './read-as.ts';
export { SaveState as SaveStateText } from './SaveState.tsx';
export { transliterate } from './transliterate.ts';
export { useAppForm, type AppForm as AppFormState } from './useAppForm.ts';
export { useAutosave, type Autosaving } from './useAutosave.ts';
export { useSaving } from './useSaving.ts';
export { Slot, useField, useTextField, type KindProps } from './useField.tsx';
