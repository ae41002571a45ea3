import { CircleHelp, CloudCheck, CloudOff, Lock, LogOut, TriangleAlert, UserRound } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import type { Feature } from '../lib/feature.ts';
import { useCommands } from '../lib/hotkeys/useCommands.tsx';
import { useSpeech } from '../lib/i18n/I18n.tsx';
import { useGo } from '../lib/navigation.ts';
import { useQueryOf } from '../lib/queries.ts';
import { COUNTER_ROLES, isAmong } from '../lib/roles.ts';
import { useDevice, useSession, useSessionActions } from '../lib/session.ts';
import { Button, IconButton, Menu } from '../ui/index.ts';
import { Comfort } from './Comfort.tsx';
import { Mark } from './Mark.tsx';
import { roleKey } from './roles.ts';
import { statusOf } from './status.ts';
import css from './TopBar.module.css';

const STATUS_ICONS = {
  online: CloudCheck,
  offline: CloudOff,
  look: TriangleAlert,
  unknown: CircleHelp,
} as const;

/** Where one is, who one is, and whether all is sent. */
export function TopBar({ features }: { readonly features: readonly Feature[] }) {
  const { t, language } = useSpeech();
  const device = useDevice()?.device;
  return (
    <header className={css.bar}>
      <span className={css.mark}>
        <Mark />
        <span className={css.product}>{t('app.name')}</span>
      </span>
      {device && (
        <span className={css.place}>
          <bdi>{device.branch[language]}</bdi>
          <span className={css.dot} aria-hidden>
            ·
          </span>
          <bdi>{device.label}</bdi>
        </span>
      )}
      <span className={css.gap} />
      {features.map(({ id, topBar: Word }) => Word && <Word key={id} />)}
      <Status />
      <Comfort />
      <AgentMenu />
      <LockButton />
    </header>
  );
}

function Status() {
  const { t, time } = useSpeech();
  const go = useGo();
  const { role } = useSession().agent;
  const { data } = useQueryOf('sync.status', {});
  if (!data) return null;
  const { tone, icon, key, values } = statusOf(data, time);
  const Icon = STATUS_ICONS[icon];
  const words = (
    <>
      <Icon size={16} aria-hidden />
      <span>{t(key, values)}</span>
    </>
  );
  return (
    <div role="status">
      {isAmong(COUNTER_ROLES, role) ? (
        <AriaButton className={cx(css.status, css[tone])} onPress={() => go('/echanges')}>
          {words}
        </AriaButton>
      ) : (
        <span className={cx(css.status, css[tone])}>{words}</span>
      )}
    </div>
  );
}

function LockButton() {
  const { t } = useSpeech();
  const { lock } = useSessionActions();
  return <IconButton icon={Lock} label={t('app.lock')} keys="Ctrl+L" onPress={() => void lock()} />;
}

function AgentMenu() {
  const { t, language } = useSpeech();
  const { agent } = useSession();
  const { signOut } = useSessionActions();
  const name = language === 'ar' ? agent.nameAr : agent.nameFr;
  const leave = () => void signOut();
  useCommands([{ id: 'app.signOut', label: 'app.signOut', run: leave }], { everywhere: true });
  return (
    <Menu
      label={name}
      trigger={
        <Button variant="quiet" icon={UserRound}>
          <span className={css.agent}>
            <bdi>{name}</bdi>
            <span className={css.role}>{t(roleKey(agent.role))}</span>
          </span>
        </Button>
      }
      entries={[{ id: 'signOut', label: t('app.signOut'), icon: LogOut, onPress: leave }]}
    />
  );
}
