import type { MemberRights } from '../../../../shared/domain/rights/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Badge } from '../../../ui/index.ts';
import { stateWords, TONES } from '../model.ts';

/** Where somebody’s rights stand, in a word and a day. */
export function RightsBadge({ rights }: { readonly rights: MemberRights }) {
  const { t, day } = useSpeech();
  const { key, values } = stateWords(rights, day);
  return <Badge tone={TONES[rights.state]}>{t(key, values)}</Badge>;
}
