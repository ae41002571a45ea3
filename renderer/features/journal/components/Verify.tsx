import { useState } from 'react';
import { ShieldCheck, X } from 'lucide-react';
import type { JournalVerdict } from '../../../../shared/domain/journal/index.ts';
import { useDescribe } from '../../../lib/describe.ts';
import { useCommands } from '../../../lib/hotkeys/useCommands.tsx';
import { useSpeech, useT } from '../../../lib/i18n/I18n.tsx';
import { Button, CopyButton, Notice, Row, Section, Stack, TextField } from '../../../ui/index.ts';
import { sayBreak } from '../model.ts';
import type { useVerification, Verification } from '../queries.ts';
import { Bar } from './Bar.tsx';
import css from './journal.module.css';

/** Asks whether the journal is as it was written, and stops the walk. */
export function Verify({
  of: { state, start, cancel },
}: {
  readonly of: ReturnType<typeof useVerification>;
}) {
  const t = useT();
  const describe = useDescribe();
  const [anchor, setAnchor] = useState('');
  const isRunning = state.at === 'running';
  const run = () => (isRunning ? cancel() : start(anchor));
  const label = isRunning ? 'journal.verify.cancel' : 'journal.verify';
  useCommands([{ id: 'journal.verify', keys: 'F7', label, run }]);
  const atAnchor = state.at === 'refused' ? state.error.fields?.['anchor'] : undefined;
  return (
    <Section title={t('journal.verify')}>
      <Stack gap={3}>
        <TextField
          label={t('journal.verify.anchor')}
          hint={t('journal.verify.anchor.hint')}
          value={anchor}
          onChange={setAnchor}
          error={atAnchor && describe.field(atAnchor)}
          isDisabled={isRunning}
          isMono
          dir="ltr"
          maxLength={120}
        />
        <Row gap={2}>
          <Button icon={isRunning ? X : ShieldCheck} keys="F7" onPress={run}>
            {t(label)}
          </Button>
        </Row>
      </Stack>
    </Section>
  );
}

/** How far the walk is, then what it found: at the top of the screen, wherever it was asked from. */
export function Progress({ state }: { readonly state: Verification }) {
  const { t, number } = useSpeech();
  const describe = useDescribe();
  switch (state.at) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Stack gap={2}>
          <p role="status">
            {t('journal.verify.progress', { rows: state.rows, total: number(state.total) })}
          </p>
          <Bar
            label={t('journal.verify.running')}
            percent={state.total === 0 ? 0 : Math.floor((state.rows * 100) / state.total)}
          />
        </Stack>
      );
    case 'cancelled':
      return <Notice tone="attention">{t('journal.verify.cancelled')}</Notice>;
    case 'refused':
      return <Notice tone="refused">{describe.error(state.error)}</Notice>;
    case 'done':
      return <Verdict verdict={state.verdict} />;
  }
}

function Verdict({ verdict: { rows, head, breaks } }: { readonly verdict: JournalVerdict }) {
  const t = useT();
  if (breaks.length > 0)
    return (
      <Notice tone="refused" title={t('journal.verify.broken')}>
        <ul className={css.breaks}>
          {breaks.map((found) => (
            <li key={`${found.kind}${found.seq}`}>{sayBreak(t, found)}</li>
          ))}
        </ul>
      </Notice>
    );
  const written = head && `${head.seq}:${head.hash}`;
  return (
    <Notice tone="success" title={t('journal.verify.good', { rows })}>
      {written && (
        <>
          <p>{t('journal.verify.head')}</p>
          <bdi className={css.hash} dir="ltr">
            {written}
          </bdi>
          <CopyButton text={written} />
        </>
      )}
    </Notice>
  );
}
