export { findRights, MemberLine } from './components/MemberLine.tsx';
export { RightsSection } from './components/RightsSection.tsx';
export { stateOfMember } from './state-of-member.ts';
export { useRights, type RightsQuery } from './queries.ts';
