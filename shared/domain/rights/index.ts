export { isOldAt, MemberRights, RightsAnswer, RightsCheck, type RightsState } from './answer.ts';
export { rightsOf } from './decide.ts';
export { KnownRights } from './known.ts';
