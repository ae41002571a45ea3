import type { Session } from '../../../../shared/domain/agents/index.ts';
import { isCounter, seesLaws } from '../model.ts';
import { DayFigures } from './DayFigures.tsx';
import { Drafts } from './Drafts.tsx';
import { Laws } from './Laws.tsx';
import { LookAt } from './LookAt.tsx';
import { Station } from './Station.tsx';
import { Warning } from './Warning.tsx';
import css from './Desk.module.css';

/** Under the field: what waits for this agent, and the day so far; for an administrator, the workstation itself. */
export function Desk({ role }: { readonly role: Session['agent']['role'] }) {
  return (
    <div className={css.desk}>
      <Warning />
      {isCounter(role) && (
        <div className={css.columns}>
          <Drafts />
          <LookAt />
        </div>
      )}
      {role === 'administrator' ? <Station /> : <DayFigures />}
      {seesLaws(role) && <Laws />}
    </div>
  );
}
