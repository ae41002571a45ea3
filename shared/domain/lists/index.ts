export { LIST_FAULT_CODES, type FaultCode, type ListFaultCode } from './codes.ts';
export { columnsOf, LIST_KINDS, type ListColumn, type ListKind } from './columns.ts';
export { isRegisteredByList, isSoundListing, ListedForm } from './listed.ts';
export { COLUMNS_MAX, Mapping, mappingOf, missingColumns, suggestMapping } from './mapping.ts';
export { readRow, readUnit, type Row, type RowFault, type Rules, type UnitReading } from './read-unit.ts';
export { folded } from './folded.ts';
export { cleaned, dayOfSerial, type Choice } from './readers.ts';
export * from './views.ts';
export { faultSentence, type FaultKey } from './say.ts';
