import type { Session } from '../../../shared/domain/agents/index.ts';
import type { PersonFile } from '../../../shared/domain/people/views.ts';
import { COUNTER_ROLES, isAmong } from '../../lib/roles.ts';

/** Whether the first access of the portal may be handed over: to a self-employed person who has a number, from this desk. */
export const mayGetAccess = (
  { record: { scheme, registrationNumber, numberState, ended } }: PersonFile,
  role: Session['agent']['role'],
): boolean =>
  isAmong(COUNTER_ROLES, role) &&
  scheme === 'tns' &&
  ended?.why !== 'death' &&
  registrationNumber !== null &&
  numberState !== 'given_up';
