import { useState } from 'react';
import { ScrollText } from 'lucide-react';
import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { EmptyState, OfflineNotice, Screen, Stack } from '../../../ui/index.ts';
import { Filters } from '../components/Filters.tsx';
import { Lines } from '../components/Lines.tsx';
import { Progress, Verify } from '../components/Verify.tsx';
import { addressOf, soughtIn } from '../model.ts';
import { useIsOffline, useLines, useVerification } from '../queries.ts';

/** For supervisors: who did or looked at what at this workstation, and whether the journal still stands as it was written. */
export function JournalScreen() {
  const t = useT();
  const go = useGo();
  const address = useSearchValues();
  const sought = soughtIn(address);
  // The same search again is another one: the journal grew meanwhile.
  const turn = Number(address['fois'] ?? 0);
  const lines = useLines(sought, turn);
  const verification = useVerification();
  const isOffline = useIsOffline();
  /** Why the last wish found nobody: lines of whoever was sought before would be taken for theirs. */
  const [unsought, setUnsought] = useState<string>();
  const about = sought.personId === null ? undefined : lines.data?.[0]?.lines[0]?.person;
  return (
    <Screen title={t('journal.title')} subtitle={t('journal.intro')}>
      <Stack gap={4}>
        {isOffline && <OfflineNotice>{t('journal.offline')}</OfflineNotice>}
        <Progress state={verification.state} />
        <Filters
          sought={sought}
          personNumber={about?.number ?? ''}
          onSearch={(next) => {
            setUnsought(undefined);
            go('/journal', { ...addressOf(next), fois: String(turn + 1) });
          }}
          onUnsought={setUnsought}
        />
        {unsought === undefined ? (
          <Lines query={lines} />
        ) : (
          <EmptyState title={t('journal.unsought')} icon={ScrollText}>
            <p>{unsought}</p>
          </EmptyState>
        )}
        <Verify of={verification} />
      </Stack>
    </Screen>
  );
}
