import type { RightsCheck } from '../../../shared/domain/rights/index.ts';
import type { Translate } from '../../lib/i18n/I18n.tsx';
import { stateWords } from './model.ts';

/** Where somebody's rights stand in a few words, unknown where nobody has answered; undefined while they are asked. */
export function stateOfMember(
  check: RightsCheck | undefined,
  memberId: string | null,
  t: Translate,
  showDay: (day: string) => string,
): string | undefined {
  if (!check) return undefined;
  const member = check.answer?.members.find((one) => one.memberId === memberId);
  if (!member) return t('rights.state.unknown');
  const { key, values } = stateWords(member, showDay);
  return t(key, values);
}
