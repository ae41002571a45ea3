export { MemberLine } from './components/MemberLine.tsx';
export { RightsSection } from './components/RightsSection.tsx';
export { useRights } from './queries.ts';
