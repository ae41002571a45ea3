import type { ActToApprove } from '../../../../shared/domain/approvals/index.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { ConfirmDialog, Notice } from '../../../ui/index.ts';
import { classKey } from '../model.ts';
import css from './approvals.module.css';

export type Verdict = 'approve' | 'refuse';
interface Props {
  readonly verdict: Verdict;
  readonly acts: readonly ActToApprove[];
  readonly isBusy: boolean;
  /** Why it could not be done, when it was tried: what was typed is still there. */
  readonly error: string | undefined;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** What cannot be taken back is said in full first: which sorts, how many, whose. */
export function DecideDialog({ verdict, acts, isBusy, error, onConfirm, onClose }: Props) {
  const t = useT();
  const isRefusal = verdict === 'refuse';
  return (
    <ConfirmDialog
      title={t(`approvals.${verdict}.title`, { count: acts.length })}
      confirm={`approvals.${verdict}`}
      cancel="sync.decide.cancel"
      isDanger={isRefusal}
      isBusy={isBusy}
      reason={isRefusal ? { label: t('approvals.reason'), hint: t('approvals.reason.hint') } : undefined}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {error !== undefined && <Notice tone="refused">{error}</Notice>}
      <Summary acts={acts} />
      <p>{t(`approvals.${verdict}.body`, { count: acts.length })}</p>
    </ConfirmDialog>
  );
}

const NAMES_SHOWN = 5;

function Summary({ acts }: Pick<Props, 'acts'>) {
  const { language } = useSpeech();
  const t = useT();
  const names = acts.map(({ subjectName }) => (language === 'ar' ? subjectName.arabic : subjectName.latin));
  const more = names.length - NAMES_SHOWN;
  return (
    <div>
      <ul className={css.failed}>
        {[...Map.groupBy(acts, (act) => act.class)].map(([name, of]) => (
          <li key={name}>{t('approvals.sortCount', { sort: t(classKey(name)), count: of.length })}</li>
        ))}
      </ul>
      <p className={css.quiet}>
        {names.slice(0, NAMES_SHOWN).map((name, index) => (
          <span key={acts[index]?.actId}>
            {index > 0 && ' · '}
            <bdi>{name}</bdi>
          </span>
        ))}
        {more > 0 && ` · ${t('approvals.andMore', { count: more })}`}
      </p>
    </div>
  );
}
