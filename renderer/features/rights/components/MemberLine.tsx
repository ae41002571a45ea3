import type { MemberRights, RightsCheck } from '../../../../shared/domain/rights/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge } from '../../../ui/index.ts';
import { isOwn, TONES, whyWords } from '../model.ts';
import { RightsBadge } from './RightsBadge.tsx';
import css from './rights.module.css';

interface Props {
  readonly check: RightsCheck | undefined;
  readonly memberId: MemberRights['memberId'];
}

export const findRights = (
  check: RightsCheck | undefined,
  memberId: MemberRights['memberId'],
): MemberRights | undefined => check?.answer?.members.find((member) => member.memberId === memberId);

/**
 * The rights of somebody of the family on their card: the state, and why where it is not the insured person’s. Where nobody has answered
 * about them, that is said too; nothing while the answer is awaited.
 */
export function MemberLine({ check, memberId }: Props) {
  const { t, language } = useSpeech();
  if (!check) return null;
  const rights = findRights(check, memberId);
  if (!rights) return <Badge tone={TONES.unknown}>{t('rights.state.unknown')}</Badge>;
  const [why] = isOwn(rights, findRights(check, null)) ? whyWords(rights, language) : [];
  return (
    <span className={css.member}>
      <RightsBadge rights={rights} />
      {why && <span className={css.why}>{t(why.key, why.values)}</span>}
    </span>
  );
}
