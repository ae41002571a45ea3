import { useT } from '../../../lib/i18n/I18n.tsx';
import { useGo, useSearchValues } from '../../../lib/navigation.ts';
import { OfflineNotice, Screen, Stack } from '../../../ui/index.ts';
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
  const about = sought.personId === null ? undefined : lines.data?.[0]?.lines[0]?.person;
  return (
    <Screen title={t('journal.title')} subtitle={t('journal.intro')}>
      <Stack gap={4}>
        {isOffline && <OfflineNotice>{t('journal.offline')}</OfflineNotice>}
        <Progress state={verification.state} />
        <Filters
          sought={sought}
          personNumber={about?.number ?? ''}
          onSearch={(next) => go('/journal', { ...addressOf(next), fois: String(turn + 1) })}
        />
        <Lines query={lines} />
        <Verify of={verification} />
      </Stack>
    </Screen>
  );
}
