import { CircleCheck, CircleX, Clock } from 'lucide-react';
import type { NumberState } from '../../../../shared/domain/people/record.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { Badge } from '../../../ui/index.ts';

const LOOKS = {
  reserved: { tone: 'attention', icon: Clock },
  confirmed: { tone: 'success', icon: CircleCheck },
  given_up: { tone: 'refused', icon: CircleX },
} as const;

/** Where a registration number stands. */
export function NumberBadge({ state }: { readonly state: NumberState }) {
  const t = useT();
  return <Badge {...LOOKS[state]}>{t(`people.number.${state}`)}</Badge>;
}
