import { UserPlus } from 'lucide-react';
import type { Session } from '../../../../shared/domain/agents/index.ts';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button } from '../../../ui/index.ts';
import { DayFigures } from './DayFigures.tsx';
import { Drafts } from './Drafts.tsx';
import { LookAt } from './LookAt.tsx';
import { Warning } from './Warning.tsx';
import css from './Desk.module.css';

/** Under the field: what waits for this agent, and the day so far. */
export function Desk({ role }: { readonly role: Session['agent']['role'] }) {
  const t = useT();
  const go = useGo();
  const isCounter = role === 'agent' || role === 'supervisor';
  return (
    <div className={css.desk}>
      <Warning />
      {isCounter && (
        <div>
          <Button icon={UserPlus} keys="F4" onPress={() => go('/immatriculation')}>
            {t('search.register')}
          </Button>
        </div>
      )}
      {isCounter && (
        <div className={css.columns}>
          <Drafts />
          <LookAt />
        </div>
      )}
      <DayFigures />
    </div>
  );
}
