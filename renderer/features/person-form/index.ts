export { AddressFields } from './components/AddressFields.tsx';
export { CorrectionNotice } from './components/CorrectionNotice.tsx';
export { Field, Fields, Warning } from './components/Fields.tsx';
export { FormSection, STATE_ICONS, STATE_LABELS, type FormSectionProps } from './components/FormSection.tsx';
export { IdentityFields } from './components/IdentityFields.tsx';
export { Block, Lines, MarginColumn, type Line } from './components/Margin.tsx';
export { MemberFields } from './components/MemberFields.tsx';
export { AccountFields, ContactFields, SchemeFields } from './components/OtherFields.tsx';
export { OpenDraft } from './components/OpenDraft.tsx';
export { Refused } from './components/Refused.tsx';
export { WhoSection } from './components/WhoSection.tsx';
export { memberWithFocus } from './focus-step.ts';
export { unconfirmed, type MrzTarget } from './model/mrz-filling.ts';
export { asList, asRecord, asTitle, restored, restoredNumbers, restoredOwn } from './model/restored.ts';
export {
  blankAddress,
  blankContacts,
  blankIdentity,
  blankPerson,
  type AddressValues,
  type ContactValues,
  type IdentityValues,
  type PersonValues,
  type ToConfirm,
} from './model/values.ts';
export { todayHere } from './today.ts';
export { FormPageContext, neighbourIn, usePageFocus, type FormPage, type StepState } from './useFormPage.ts';
export { useKeeping } from './useKeeping.ts';
export { MrzContext, useMrz, useMrzHere, type Mrz } from './useMrz.ts';
export { useMrzScans } from './useMrzScans.ts';
export { useCommuneOptions, useProvinceOptions, useSchemeOptions } from './useOptions.ts';
export { usePointed } from './usePointed.ts';
export { useStable } from './useStable.ts';
