export { Changes } from './Changes.tsx';
export { readChanges, type ChangeGroup, type ShownChange } from './changes.ts';
export { FileValue } from './FileValue.tsx';
export {
  COUNTRY,
  DAY,
  IDENTIFIER,
  named,
  PHONE,
  RIB,
  SEX,
  TEXT,
  type EndReason,
  type ValueKind,
} from './kinds.ts';
