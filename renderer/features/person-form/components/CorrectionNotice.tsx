import { paramsIn, type ReasonView } from '../../../../shared/domain/rules/index.ts';
import type { OpenedDraft } from '../../../../shared/domain/registration/views.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { useGo } from '../../../lib/navigation.ts';
import { Button, Identifier, Notice } from '../../../ui/index.ts';

/** Above a form that mends a refused act: why it was refused, and what sending it again does. */
export function CorrectionNotice({ draft }: { readonly draft: OpenedDraft }) {
  const { t, language } = useSpeech();
  const go = useGo();
  const { corrects, correction } = draft;
  if (corrects === null) return null;
  if (correction === null) return <Notice tone="refused">{t('exchanges.correcting.gone')}</Notice>;
  const { actId, refusal, reasons, reference, note } = correction;
  const reasonText = (reason: ReasonView) => t(`rules.${reason.code}`, paramsIn(reason, language));
  return (
    <Notice
      tone="attention"
      title={t('exchanges.correcting.title')}
      actions={<Button onPress={() => go(`/echanges/${actId}`)}>{t('exchanges.correcting.back')}</Button>}
    >
      {refusal && <p>{t(`refusal.${refusal}`)}</p>}
      {reasons.map((reason) => (
        <p key={`${reason.code} ${reason.rule}`}>{reasonText(reason)}</p>
      ))}
      {note !== null && <p>{t('exchanges.correcting.note', { note })}</p>}
      <p>
        {t('exchanges.correcting.says')}{' '}
        {reference !== null && <Identifier value={reference} grouping="none" />}
      </p>
    </Notice>
  );
}
