export { Answer, type Asked } from './Answer.tsx';
export { Badge, type BadgeProps } from './Badge.tsx';
export {
  ActionList,
  Card,
  CheckLine,
  Figures,
  ItemList,
  Story,
  type ActionItem,
  type FigureItem,
  type ListItem,
  type StoryItem,
} from './blocks.tsx';
export { Button, IconButton, type ButtonProps, type IconButtonProps } from './Button.tsx';
export {
  Checkbox,
  RadioGroup,
  Switch,
  type CheckboxProps,
  type RadioGroupProps,
  type SwitchProps,
} from './choices.tsx';
export { ComboBox, type ComboBoxProps } from './ComboBox.tsx';
export { ConfirmDialog, ConfirmKey, type ConfirmDialogProps } from './ConfirmDialog.tsx';
export { DateField, type DateFieldProps } from './DateField.tsx';
export { DefinitionList, type DefinitionItem } from './Definition.tsx';
export { Dialog, SideSheet, type DialogProps, type SideSheetProps } from './Dialog.tsx';
export { DoneScreen, type DoneScreenProps, type NextStep } from './DoneScreen.tsx';
export { Directional } from './Directional.tsx';
export { type FieldProps } from './Field.tsx';
export { Hint } from './Hint.tsx';
export { groupsOf, type Grouping } from './identifier.ts';
export { KeyHint } from './KeyHint.tsx';
export { Cell, Grid, Row, Rule, Stack, type Gap, type Span } from './layout.tsx';
export { Menu, type MenuEntry } from './Menu.tsx';
export { Notice, type NoticeProps, type Tone } from './Notice.tsx';
export { NumberField, type NumberFieldProps } from './NumberField.tsx';
export { type Option } from './options.tsx';
export { PickList, type PickGroup } from './PickList.tsx';
export { Progress, type ProgressProps } from './Progress.tsx';
export { Screen, type ScreenProps } from './Screen.tsx';
export { LineNote, LineTitle, PagedList } from './PagedList.tsx';
export { PassphraseInput, type PassphraseInputProps } from './PassphraseInput.tsx';
export { ScreenTopContext } from './screen-top.ts';
export { SearchField, type SearchFieldProps } from './SearchField.tsx';
export { Section, type SectionProps } from './Section.tsx';
export { Select, type SelectProps } from './Select.tsx';
export { EmptyState, ErrorState, Loading, OfflineNotice, type EmptyStateProps } from './states.tsx';
export { Table, type TableColumn, type TableProps } from './Table.tsx';
export { Tabs, type TabItem } from './Tabs.tsx';
export { TextArea, TextField, type TextAreaProps, type TextFieldProps } from './TextField.tsx';
export { toast, Toasts } from './Toasts.tsx';
export {
  CopyButton,
  DateText,
  Identifier,
  MomentText,
  Money,
  Names,
  Photo,
  type IdentifierProps,
  type NamesProps,
  type PhotoProps,
} from './values.tsx';
