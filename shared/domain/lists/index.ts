export type { FaultCode } from './codes.ts';
export { LIST_KINDS, type ListKind } from './columns.ts';
export { folded } from './folded.ts';
export type { ListedForm } from './listed.ts';
export { COLUMNS_MAX, Mapping, mappingOf, missingColumns, suggestMapping } from './mapping.ts';
export { readUnit, type Row, type RowFault, type Rules, type UnitReading } from './read-unit.ts';
export { cleaned, dayOfSerial, type Choice } from './readers.ts';
export { faultSentence, type FaultKey } from './say.ts';
export * from './views.ts';
