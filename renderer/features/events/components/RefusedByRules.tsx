import type { ReactNode } from 'react';
import type { NotHere } from '../../../../shared/domain/events/index.ts';
import type { DecisionView } from '../../../../shared/domain/rules/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Notice } from '../../../ui/index.ts';
import { reasonLine } from '../model/lines.ts';
import css from './events.module.css';

/** The file changed since the draft was begun, and this event is not for it any more. */
export function NotHereAnyMore({ why }: { readonly why: NotHere | null | undefined }) {
  const { t } = useSpeech();
  return why ? (
    <div className={css.refused}>
      <Notice tone="refused">{t(`events.not_here.${why}`)}</Notice>
    </div>
  ) : null;
}

/** Above the form as soon as the rules refuse: why, by which text, and where to contest. */
export function RefusedByRules({
  decision,
  actions,
}: {
  readonly decision: DecisionView | null | undefined;
  readonly actions?: ReactNode;
}) {
  const { t, language } = useSpeech();
  if (decision?.outcome !== 'refused') return null;
  const refusals = decision.reasons.filter(({ effect }) => effect === 'refuses');
  return (
    <div className={css.refused}>
      <Notice tone="refused" title={t('events.refusedTitle')} actions={actions}>
        {refusals.map((reason) => {
          const { says, values, note } = reasonLine(reason, language, t);
          return (
            <p key={reason.code}>
              {t(says, values)}
              {note && <span className={css.source}>{t(note.says, note.values)}</span>}
            </p>
          );
        })}
        <p>{t('events.refusedKept')}</p>
      </Notice>
    </div>
  );
}
