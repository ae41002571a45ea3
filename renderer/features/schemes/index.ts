export { SchemeInput } from './SchemeInput.tsx';
export { SchemeValue } from './SchemeValue.tsx';
export { useYesNo } from './useYesNo.ts';
export { findField, findSchemeName, labelOf, nameOf } from './words.ts';
