export { SchemeInput } from './SchemeInput.tsx';
export { SchemeValue } from './SchemeValue.tsx';
export { findSchemeName, labelOf, nameOf } from './words.ts';
