export {
  isOldAt,
  MemberRights,
  RIGHTS_OLD_AFTER_MS,
  RIGHTS_STATES,
  RIGHTS_TROUBLES,
  RIGHTS_WHYS,
  RightsAnswer,
  RightsCheck,
  type RightsState,
} from './answer.ts';
export { rightsOf } from './decide.ts';
export { KnownRights } from './known.ts';
