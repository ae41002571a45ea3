import { useState } from 'react';
import type { ActToApprove } from '../../../../shared/domain/approvals/index.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Button, Dialog, Notice, Stack, TextArea } from '../../../ui/index.ts';
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
  const { t } = useSpeech();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isLacking = verdict === 'refuse' && reason.trim() === '';
  const confirm = () => {
    setTried(true);
    if (!isLacking && !isBusy) onConfirm(reason.trim());
  };
  return (
    <Dialog
      isOpen
      isAlert
      title={t(`approvals.${verdict}.title`, { count: acts.length })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('sync.decide.cancel')}</Button>
          <Button
            variant={verdict === 'refuse' ? 'danger' : 'primary'}
            keys="Ctrl+Enter"
            isBusy={isBusy}
            onPress={confirm}
          >
            {t(`approvals.${verdict}`)}
          </Button>
        </>
      }
    >
      <ConfirmKey verdict={verdict} onConfirm={confirm} />
      <Stack gap={3}>
        {error !== undefined && <Notice tone="refused">{error}</Notice>}
        <Summary acts={acts} />
        <p>{t(`approvals.${verdict}.body`, { count: acts.length })}</p>
        {verdict === 'refuse' && (
          <TextArea
            label={t('approvals.reason')}
            hint={t('approvals.reason.hint')}
            value={reason}
            onChange={setReason}
            rows={3}
            maxLength={300}
            error={isTried && isLacking ? t('field.required') : undefined}
            autoFocus
          />
        )}
      </Stack>
    </Dialog>
  );
}

/** Inside the dialog, whose layer it belongs to. */
function ConfirmKey({ verdict, onConfirm }: { readonly verdict: Verdict; readonly onConfirm: () => void }) {
  useCommands([
    { id: 'approvals.confirm', keys: 'Ctrl+Enter', label: `approvals.${verdict}`, run: onConfirm },
  ]);
  return null;
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
