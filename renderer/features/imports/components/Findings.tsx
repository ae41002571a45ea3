import { useSpeech } from '../../../lib/i18n/I18n.tsx';
import { Figures, Section, Stack } from '../../../ui/index.ts';
import { faultKind } from '../model.ts';
import type { ListFile } from '../queries.ts';
import css from './lists.module.css';

/** What the rows came to, in figures. */
export function Findings({ file }: { readonly file: ListFile }) {
  const { t, number } = useSpeech();
  const { kind, rows, good, faultyRows, written, state } = file;
  const isSent = state === 'sending' || state === 'sent';
  return (
    <Figures
      items={[
        { label: t('lists.rows'), value: number(rows ?? 0) },
        isSent || state === 'held' || state === 'writing'
          ? { label: t('lists.written'), value: number(written) }
          : { label: t(`lists.good.${kind}`), value: number(good) },
        { label: t('lists.faulty'), value: number(faultyRows) },
        ...(isSent
          ? [
              { label: t('lists.waiting'), value: number(file.waiting) },
              { label: t('lists.accepted'), value: number(file.accepted) },
              { label: t('lists.refused'), value: number(file.refused) },
            ]
          : []),
      ]}
    />
  );
}

/** How often each fault was found, the commonest first: one wrong column shows here at once. */
export function FaultCounts({ file: { faultCounts } }: { readonly file: ListFile }) {
  const { t } = useSpeech();
  if (faultCounts.length === 0) return null;
  return (
    <Section title={t('lists.faults')}>
      <Stack gap={1}>
        <ul className={css.counts}>
          {faultCounts.map(({ code, rows }) => (
            <li key={code} className={css.count}>
              <span>{t(faultKind(code))}</span>
              <span>{t('lists.faultRows', { count: rows })}</span>
            </li>
          ))}
        </ul>
      </Stack>
    </Section>
  );
}
