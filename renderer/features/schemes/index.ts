export { SchemeInput } from './SchemeInput.tsx';
export { SchemeValue } from './SchemeValue.tsx';
export { findField, findSchemeName, labelOf, nameOf } from './words.ts';
