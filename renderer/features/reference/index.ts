export { COUNTRIES } from './countries.ts';
export { useNationality } from './useNationality.ts';
export { useReferenceName } from './useReferenceName.ts';
