import type { Role } from '../../shared/contract/define.ts';
import type { MessageKey } from '../../shared/i18n/index.ts';

const ROLE_KEYS: Readonly<Record<Role, MessageKey>> = {
  anyone: 'app.role.anyone',
  agent: 'app.role.agent',
  supervisor: 'app.role.supervisor',
  proximity: 'app.role.proximity',
  administrator: 'app.role.administrator',
};

/** The role's name, as a key of the catalogue. */
export const roleKey = (role: Role): MessageKey => ROLE_KEYS[role];
