import type { ExchangeItem } from '../../../../shared/domain/sync/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { atText } from '../useSentence.ts';

/** Who handed a refused act over, and what was said. */
export function HandedNote({
  item,
  mayDecide,
}: {
  readonly item: ExchangeItem;
  readonly mayDecide: boolean;
}) {
  const speech = useSpeech();
  const { t } = speech;
  const { handing } = item;
  if (!handing) return null;
  const { to, by, at, note } = handing;
  return (
    <>
      <p>
        {t(to === 'supervisor' ? 'exchanges.note.toSupervisor' : 'exchanges.note.toAgent', {
          by,
          at: atText(speech, at),
          note,
        })}
      </p>
      {!mayDecide && <p>{t('exchanges.withSupervisor')}</p>}
    </>
  );
}
