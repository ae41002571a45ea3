import type { EnvelopeFileView } from '../../../../shared/domain/envelopes/index.ts';
import { displaySum } from '../../../../shared/domain/papers/index.ts';
import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Figures, Money } from '../../../ui/index.ts';

/** The figures of the slip, written as on paper. */
export function Totals({ totals }: { readonly totals: EnvelopeFileView['totals'] }) {
  const { t, number } = useSpeech();
  const { count, sum, amountCentimes } = totals;
  return (
    <Figures
      items={[
        { label: t('envelopes.count'), value: number(count) },
        { label: t('envelopes.sum'), value: <bdi dir="ltr">{displaySum(sum)}</bdi> },
        ...(amountCentimes === null
          ? []
          : [{ label: t('envelopes.amount'), value: <Money centimes={amountCentimes} /> }]),
      ]}
    />
  );
}
