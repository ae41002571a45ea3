import { arabicFullName, latinFullName } from '../../../../shared/domain/identity/names.ts';
import type { ParkedAct } from '../../../../shared/domain/sync/index.ts';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { ConfirmDialog } from '../../../ui/index.ts';

export type Asked = 'use_existing' | 'abandon';
interface Props {
  readonly asked: Asked | undefined;
  readonly parked: ParkedAct;
  readonly isBusy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** A decision that cannot be taken back is said in full before it is taken. */
export function DecisionDialog({ asked, parked, isBusy, onConfirm, onClose }: Props) {
  const t = useT();
  if (asked === undefined) return null;
  const isLost = asked === 'abandon';
  return (
    <ConfirmDialog
      title={t(`sync.decide.${asked}.title`)}
      confirm={`sync.decide.${asked}`}
      cancel="sync.decide.cancel"
      isDanger={isLost}
      isBusy={isBusy}
      reason={
        isLost ? { label: t('sync.decide.abandon.reason'), hint: t('sync.decide.abandon.hint') } : undefined
      }
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {isLost ? <p>{t('sync.decide.abandon.body')}</p> : <ExistingWords parked={parked} />}
    </ConfirmDialog>
  );
}

function ExistingWords({ parked: { mine, existing } }: Pick<Props, 'parked'>) {
  const { t, language } = useSpeech();
  const identity = (existing ?? mine)?.identity;
  const name = identity ? (language === 'ar' ? arabicFullName(identity) : latinFullName(identity)) : '';
  const number = mine?.registrationNumber;
  const kept = existing?.registrationNumber;
  return (
    <p>
      {number && kept
        ? t('sync.decide.use_existing.body', { number, name, existing: kept })
        : t('sync.decide.use_existing.bodyShort', { name })}
    </p>
  );
}
