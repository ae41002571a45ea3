import type { ReactNode } from 'react';
import { paramsIn, type ReasonView } from '../../../../shared/domain/rules/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Notice, Section, Stack } from '../../../ui/index.ts';
import css from './exchanges.module.css';

interface Props {
  readonly reasons: readonly ReasonView[];
  /** What can be done about them. */
  readonly actions?: ReactNode;
}

/** Why the rules refuse an act: each reason in a sentence, and its source with its mark when it is not sure. */
export function RefusingRules({ reasons, actions }: Props) {
  const { t, language } = useSpeech();
  const sourceOf = ({ source, confidence }: ReasonView): string =>
    confidence === 'H'
      ? t('rules.source', { source: source[language] })
      : t('rules.source_doubtful', {
          source: source[language],
          confidence: t(`rules.confidence.${confidence}`),
        });
  return (
    <Section title={t('sync.parked.rules')} end={actions}>
      <Stack gap={2}>
        {reasons.map((reason) => (
          <Notice key={`${reason.code} ${reason.rule}`} tone="refused">
            <p>{t(`rules.${reason.code}`, paramsIn(reason, language))}</p>
            <p className={css.source}>{sourceOf(reason)}</p>
          </Notice>
        ))}
      </Stack>
    </Section>
  );
}
