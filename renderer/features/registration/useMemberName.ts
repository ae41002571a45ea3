import { arabicFullName, latinFullName } from '../../../shared/domain/identity/names.ts';
import { useSpeech } from '../../lib/i18n/I18n.tsx';
import { rankOf } from './model/family.ts';
import type { MemberValues } from './model/values.ts';

/** How a member of the family is called on the screen: by name once there is one, else by place in the family. */
export function useMemberName(family: readonly MemberValues[]): (member: number) => string | undefined {
  const { t, language } = useSpeech();
  return (member) => {
    const of = family[member];
    if (!of) return undefined;
    const [latin, arabic] = [latinFullName(of).trim(), arabicFullName(of).trim()];
    const name = language === 'ar' ? arabic || latin : latin || arabic;
    return (
      name || t(of.kind === 'spouse' ? 'family.spouse' : 'family.child', { rank: rankOf(family, member) })
    );
  };
}
